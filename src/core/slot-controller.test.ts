import {expect, fixture, html} from '@open-wc/testing';
import {html as template, LitElement} from 'lit';
import {SlotController} from './slot-controller.js';

class SlottedElement extends LitElement {
  readonly slots = new SlotController(this, '', 'footer');
  renders = 0;
  override render() {
    this.renders++;
    return template`<slot></slot><slot name="footer"></slot><slot name="other"></slot>`;
  }
}
customElements.define('slotted-test-element', SlottedElement);

const slotted = (content: unknown = ''): Promise<SlottedElement> =>
  fixture(html`<slotted-test-element>${content}</slotted-test-element>`);
const afterSlotChange = (element: LitElement): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => void element.updateComplete.then(() => done())));

describe('SlotController', () => {
  it('knows what is slotted, by name', async () => {
    const element = await slotted(html`<b slot="footer">end</b>`);
    expect([element.slots.has('footer'), element.slots.has('')]).to.deep.equal([true, false]);
  });

  it('counts text, but no blanks, comments, templates or data', async () => {
    expect((await slotted('text')).slots.has('')).to.be.true;
    const element = await slotted();
    element.append(' \n ', document.createComment('x'), document.createElement('template'));
    element.append(Object.assign(document.createElement('script'), {type: 'application/json'}));
    expect(element.slots.has('')).to.be.false;
  });

  it('renders its host again when what it watches comes or goes, and for nothing else', async () => {
    const element = await slotted();
    await afterSlotChange(element);
    const before = element.renders;
    const footer = Object.assign(document.createElement('b'), {slot: 'footer'});
    element.append(footer);
    await afterSlotChange(element);
    expect(element.renders).to.equal(before + 1);
    footer.remove();
    await afterSlotChange(element);
    expect(element.renders).to.equal(before + 2);
    element.append(Object.assign(document.createElement('b'), {slot: 'other'}));
    await afterSlotChange(element);
    expect(element.renders).to.equal(before + 2);
  });

  it('works again after it was taken off the page', async () => {
    const element = await slotted();
    const {parentNode} = element;
    element.remove();
    parentNode?.append(element);
    await afterSlotChange(element);
    const before = element.renders;
    element.append('text');
    await afterSlotChange(element);
    expect(element.renders).to.be.greaterThan(before);
  });
});
