import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {html as template, LitElement, type TemplateResult} from 'lit';
import {Anchored} from './anchored.js';
import type {DismissReason} from './close-reason.js';
import {openLayers} from './escape-stack.js';
import {layerStyles} from './overlay.styles.js';
import type {Placement} from './placements.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);

class AnchoredExample extends LitElement {
  static override styles = layerStyles;
  placement?: Placement;
  matchWidth = false;
  readonly reasons: DismissReason[] = [];
  readonly layer = new Anchored(this, {
    popover: () => this.shadowRoot?.querySelector<HTMLElement>('.layer'),
    anchor: () => this.querySelector('[slot="trigger"]'),
    placement: () => this.placement,
    matchWidth: () => this.matchWidth,
    dismiss: (reason) => {
      this.reasons.push(reason);
      this.layer.hide();
    },
  });
  override render(): TemplateResult {
    return template`<slot name="trigger"></slot><div class="layer anchored" popover="manual"><slot></slot></div>`;
  }
}
customElements.define('anchored-example', AnchoredExample);

describe('a layer beside its anchor', () => {
  let place: HTMLElement;
  let example: AnchoredExample;
  const trigger = (): HTMLElement => example.querySelector<HTMLElement>('[slot="trigger"]')!;
  const popover = (): HTMLElement => example.shadowRoot!.querySelector<HTMLElement>('.layer')!;
  const isShown = (): boolean => popover().checkVisibility() && popover().matches(':popover-open');

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`
      <div>
        <anchored-example>
          <button slot="trigger">Open</button>
          <button id="inside">Inside</button>
        </anchored-example>
        <button id="after">After</button>
      </div>
    `);
    example = place.querySelector('anchored-example') as AnchoredExample;
    await example.updateComplete;
    moveTo('300px', '200px');
  });
  afterEach(() => {
    place.remove();
    document.documentElement.removeAttribute('dir');
    expect(openLayers()).to.equal(0);
  });

  function moveTo(left: string, top: string): void {
    for (const [name, value] of Object.entries({position: 'fixed', left, top})) example.style.setProperty(name, value);
  }

  // Without its entrance, which would be measured half way.
  async function rects(placement: Placement): Promise<{anchor: DOMRect; layer: DOMRect}> {
    example.placement = placement;
    popover().style.setProperty('transition', 'none');
    example.layer.show();
    await nextFrame();
    return {anchor: trigger().getBoundingClientRect(), layer: popover().getBoundingClientRect()};
  }

  async function press(element: Element): Promise<void> {
    const {left, top, width, height} = element.getBoundingClientRect();
    await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
  }

  it('stands below it, start to start, with a gap', async () => {
    const {anchor, layer} = await rects('bottom-start');
    expect(layer.left).to.be.closeTo(anchor.left, 1);
    expect(layer.top - anchor.bottom).to.be.closeTo(6, 1);
  });

  it('stands above it, end to end', async () => {
    const {anchor, layer} = await rects('top-end');
    expect(layer.right).to.be.closeTo(anchor.right, 1);
    expect(anchor.top - layer.bottom).to.be.closeTo(6, 1);
  });

  it('stands in the middle without an edge, and at the sides', async () => {
    const below = await rects('bottom');
    expect(below.layer.left + below.layer.width / 2).to.be.closeTo(below.anchor.left + below.anchor.width / 2, 1);
    const beside = await rects('end');
    expect(beside.layer.left - beside.anchor.right).to.be.closeTo(6, 1);
    expect(beside.layer.top + beside.layer.height / 2).to.be.closeTo(beside.anchor.top + beside.anchor.height / 2, 1);
  });

  it('follows the direction of text', async () => {
    document.documentElement.dir = 'rtl';
    const below = await rects('bottom-start');
    expect(below.layer.right).to.be.closeTo(below.anchor.right, 1);
    const beside = await rects('end');
    expect(beside.layer.right).to.be.closeTo(beside.anchor.left - 6, 1);
  });

  it('follows a direction that is not that of the page', async () => {
    example.dir = 'rtl';
    await rects('bottom-start');
    const edge = (of: Element): number => of.getBoundingClientRect().right;
    await waitUntil(() => Math.abs(edge(popover()) - edge(trigger())) < 1);
    example.layer.hide();
    expect(popover().style.left).to.equal('');
  });

  it('flips where there is no room', async () => {
    moveTo('300px', 'calc(100vh - 30px)');
    const {anchor, layer} = await rects('bottom-start');
    expect(layer.bottom).to.be.at.most(anchor.top);
    moveTo('calc(100vw - 60px)', '200px');
    example.layer.hide();
    const beside = await rects('end');
    expect(beside.layer.right).to.be.at.most(beside.anchor.left);
  });

  it('is as wide as its anchor where that is asked for', async () => {
    trigger().style.setProperty('inline-size', '210px');
    example.matchWidth = true;
    const {layer} = await rects('bottom-start');
    expect(layer.width).to.be.closeTo(210, 1);
    trigger().style.setProperty('inline-size', '260px');
    await waitUntil(() => Math.abs(popover().offsetWidth - 260) <= 1, 'it follows its anchor');
    expect(layerStyles.cssText).not.to.include('anchor-size');
  });

  if (!isWebKit) {
    it('keeps 8 px from both edges of a page of 320 px', async () => {
      await setViewport({width: 320, height: 600});
      const text = document.createElement('p');
      text.textContent = 'Many words that need a lot of room. '.repeat(8);
      example.append(text);
      for (const left of ['0px', '4px', '130px', '250px', '268px']) {
        moveTo(left, '200px');
        for (const placement of ['bottom-start', 'bottom', 'top-end', 'start', 'end-start'] as const) {
          const {layer} = await rects(placement);
          expect(layer.left, `${placement} at ${left}`).to.be.at.least(7.99);
          expect(layer.right, `${placement} at ${left}`).to.be.at.most(312.01);
          example.layer.hide();
        }
      }
      await setViewport({width: 800, height: 600});
    });
  }

  it('fades as it leaves where the engine can do that above the page, in its place', async () => {
    place.style.setProperty('--widget-duration-fast', '60ms');
    place.style.setProperty('--widget-ease', 'linear');
    example.placement = 'bottom-start';
    example.layer.show();
    await Promise.allSettled(
      popover()
        .getAnimations()
        .map(({finished}) => finished),
    );
    const {left} = popover().getBoundingClientRect();
    example.layer.hide();
    const leaves = popover().getAnimations();
    const fades = CSS.supports('overlay', 'auto') && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect([leaves.length > 0, popover().checkVisibility()]).to.deep.equal([fades, fades]);
    if (fades) expect(popover().getBoundingClientRect().left).to.be.closeTo(left, 2);
    await Promise.allSettled(leaves.map(({finished}) => finished));
    expect(popover().checkVisibility()).to.be.false;
  });

  it('is dismissed by Escape, and gives the focus back', async () => {
    trigger().focus();
    example.layer.show();
    place.querySelector<HTMLElement>('#inside')!.focus();
    await sendKeys({press: 'Escape'});
    expect([isShown(), example.reasons, document.activeElement]).to.deep.equal([false, ['escape'], trigger()]);
  });

  it('is dismissed by a click beside it, not by one on it or its anchor', async () => {
    await rects('bottom');
    await press(place.querySelector('#inside')!);
    await press(trigger());
    expect(example.reasons).to.deep.equal([]);
    await press(place.querySelector('#after')!);
    expect(example.reasons).to.deep.equal(['outside']);
    expect(document.activeElement?.id).to.equal('after');
  });

  it('is dismissed when the focus leaves it, and leaves the focus there', async () => {
    trigger().focus();
    example.layer.show();
    place.querySelector<HTMLElement>('#inside')!.focus();
    expect(example.reasons).to.deep.equal([]);
    place.querySelector<HTMLElement>('#after')!.focus();
    expect([example.reasons, document.activeElement?.id]).to.deep.equal([['focus'], 'after']);
  });

  it('takes what is opened from it for a part of it', async () => {
    const inner = document.createElement('anchored-example') as AnchoredExample;
    const button = document.createElement('button');
    button.slot = 'trigger';
    button.textContent = 'More';
    const item = document.createElement('button');
    item.textContent = 'Item';
    inner.append(button, item);
    example.append(inner);
    await inner.updateComplete;
    await rects('bottom');
    inner.layer.show();
    item.focus();
    await nextFrame();
    await press(item);
    expect([example.reasons, inner.reasons]).to.deep.equal([[], []]);
    await sendKeys({press: 'Escape'});
    expect([example.reasons, inner.reasons]).to.deep.equal([[], ['escape']]);
  });

  it('is dismissed when its anchor leaves the page', async () => {
    await rects('bottom');
    trigger().remove();
    await waitUntil(() => example.reasons.includes('removed'));
  });

  it('is gone when its host leaves the page, and may be shown again', async () => {
    trigger().focus();
    example.layer.show();
    example.remove();
    expect([example.layer.isOpen, openLayers()]).to.deep.equal([false, 0]);
    place.prepend(example);
    example.layer.show();
    expect(isShown()).to.be.true;
  });

  it('does nothing where there is no anchor', () => {
    trigger().remove();
    example.layer.show();
    expect(example.layer.isOpen).to.be.false;
  });
});
