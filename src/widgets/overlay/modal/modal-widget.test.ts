import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './modal-widget.js';
import type {ModalWidget} from './modal-widget.js';

const dialog = (element: Element): HTMLDialogElement => element.shadowRoot!.querySelector('dialog')!;

async function opened(size?: string): Promise<ModalWidget> {
  const element = await fixture<ModalWidget>(html`<modal-widget heading="Edit user" open>Text</modal-widget>`);
  if (size) element.setAttribute('size', size);
  await element.updateComplete;
  await waitUntil(() => dialog(element).getAnimations().length === 0);
  return element;
}

async function close(element: ModalWidget): Promise<void> {
  element.close();
  await element.updateComplete;
}

// What it has in common with a drawer is asserted in ../dialog/dialog-element.test.ts.
describe('<modal-widget>', () => {
  it('stands in the middle of a wide page', async () => {
    const element = await opened();
    const {left, right} = dialog(element).getBoundingClientRect();
    expect(left).to.be.closeTo(innerWidth - right, 20);
    await close(element);
  });

  it('is as wide as its size says', async () => {
    const widths: number[] = [];
    for (const size of ['xs', 'sm', undefined, 'lg']) {
      const element = await opened(size);
      widths.push(Math.round(dialog(element).getBoundingClientRect().width));
      await close(element);
    }
    expect(widths.slice(0, 3)).to.deep.equal([320, 416, 512]);
    expect(widths[3]).to.be.greaterThan(512);
  });

  it('is never taller than the page, and scrolls inside', async () => {
    const element = await opened();
    element.text = 'A long line.\n'.repeat(200);
    await element.updateComplete;
    expect(dialog(element).getBoundingClientRect().height).to.be.at.most(innerHeight);
    const body = element.shadowRoot!.querySelector('.body')!;
    expect(body.scrollHeight).to.be.greaterThan(body.clientHeight);
    await close(element);
  });

  it('sets what stands in it apart, and starts where it did', async () => {
    const part = html`<div>Name</div>`;
    for (const [text, above] of [
      [undefined, 4],
      ['Who may see it?', 16],
    ] as const) {
      const element = await fixture<ModalWidget>(
        html`<modal-widget heading="Edit user" .text=${text} open
          ><button slot="header"></button>${part}${part}</modal-widget
        >`,
      );
      await waitUntil(() => dialog(element).getAnimations().length === 0);
      const [one, two] = [...element.querySelectorAll('div')].map((each) => each.getBoundingClientRect());
      const top = element.shadowRoot!.querySelector('.text') ?? element.shadowRoot!.querySelector('.body')!;
      const start = top.getBoundingClientRect()[text ? 'bottom' : 'top'];
      expect([Math.round(one!.top - start), two!.top - one!.bottom]).to.deep.equal([above, 16]);
      await close(element);
    }
  });

  it('reads the seeds’ title as its heading', async () => {
    const element = await fixture<ModalWidget>(html`<modal-widget title="Edit user" open></modal-widget>`);
    expect(dialog(element).getAttribute('aria-label')).to.equal('Edit user');
    expect(element.hasAttribute('title')).to.be.false;
    await close(element);
  });
});
