import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {html as template} from 'lit';
import {property} from 'lit/decorators.js';
import {widget} from '../core/define.js';
import {WidgetElement} from '../core/widget-element.js';
import '../testing/preload.js';

@widget('watched-widget')
class WatchedWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value']};
  @property() value?: string | number;
  override render() {
    return template`<p>${this.value}</p>`;
  }
}

const fact = (element: Element, name: string): string | undefined =>
  [...(element.shadowRoot?.querySelectorAll('.debug dt') ?? [])]
    .find(({textContent}) => textContent === name)
    ?.nextElementSibling?.textContent?.trim();
const drawn = (element: Element): boolean => element.shadowRoot?.querySelector('.debug') !== null;

describe('debug overlay', () => {
  it('is not there, and costs nothing, while debug-mode is off', async () => {
    const element = await fixture(html`<watched-widget value="1"></watched-widget>`);
    expect(drawn(element)).to.be.false;
    expect(element.shadowRoot?.adoptedStyleSheets).to.have.length(1);
  });

  it('names the widget, its mode and its renders', async () => {
    const element = await fixture<WatchedWidget>(html`<watched-widget value="1" debug-mode></watched-widget>`);
    await waitUntil(() => drawn(element));
    expect(fact(element, 'Mode')).to.equal('dumb');
    element.value = 2;
    await element.updateComplete;
    element.value = 3;
    await element.updateComplete;
    expect(fact(element, 'Renders')).to.match(/^[1-9]\d*, the last in [\d.]+ ms$/);
  });

  it('names the source, the provider and the state of a connected widget', async () => {
    const element = await fixture<WatchedWidget>(
      html`<watched-widget .dataSource=${() => Promise.resolve(42)} debug-mode></watched-widget>`,
    );
    await waitUntil(() => drawn(element) && fact(element, 'State') === 'ready');
    expect(fact(element, 'Mode')).to.equal('connected');
    expect(fact(element, 'Source')).to.include('value:');
    expect(fact(element, 'Provider')).to.be.a('string').and.not.equal('');
  });

  it('leaves the pointer to the page beneath, but for the name of a widget that stands in no other', async () => {
    const element = await fixture<HTMLElement>(html`<watched-widget value="1" debug-mode></watched-widget>`);
    await waitUntil(() => drawn(element));
    const debug = element.shadowRoot!.querySelector<HTMLDetailsElement>('.debug')!;
    debug.open = true;
    const under = (part: Element): Element | null => {
      const {left, top, width, height} = part.getBoundingClientRect();
      return element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
    };
    expect(under(debug.querySelector('summary')!)?.localName).to.equal('summary');
    expect(debug.contains(under(debug.querySelector('dl')!))).to.be.false;
    const inner = document.createElement('watched-widget') as WatchedWidget;
    inner.debugMode = true;
    element.shadowRoot!.append(inner);
    await waitUntil(() => drawn(inner));
    const summary = inner.shadowRoot!.querySelector('.debug summary')!;
    expect(getComputedStyle(summary).pointerEvents).to.equal('none');
  });

  it('shows the error in words', async () => {
    const element = await fixture(html`<watched-widget error="No more paper" debug-mode></watched-widget>`);
    await waitUntil(() => drawn(element) && fact(element, 'Error') === 'No more paper');
  });

  it('goes away without a trace', async () => {
    const element = await fixture<WatchedWidget>(html`<watched-widget debug-mode></watched-widget>`);
    await waitUntil(() => drawn(element));
    element.debugMode = false;
    await waitUntil(() => !drawn(element));
    expect(element.shadowRoot?.adoptedStyleSheets).to.have.length(1);
  });

  it('is switched for the whole page by Alt + Shift + D', async () => {
    const element = await fixture(html`<watched-widget></watched-widget>`);
    const press = () =>
      document.dispatchEvent(new KeyboardEvent('keydown', {altKey: true, shiftKey: true, code: 'KeyD', bubbles: true}));
    press();
    await waitUntil(() => drawn(element));
    press();
    await waitUntil(() => !drawn(element));
  });
});
