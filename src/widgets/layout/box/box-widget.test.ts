import {expect, fixture, html} from '@open-wc/testing';
import './box-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;
const styleOf = async (markup: ReturnType<typeof html>): Promise<CSSStyleDeclaration> =>
  getComputedStyle(await fixture(markup));

describe('<box-widget>', () => {
  it('is nothing but a block by default', async () => {
    const style = await styleOf(html`<box-widget>Text</box-widget>`);
    expect([style.display, style.borderTopWidth, style.paddingTop]).to.deep.equal(['block', '0px', '0px']);
  });

  it('has a border and room inside when it is told to, and none for border="false"', async () => {
    const bordered = await styleOf(html`<box-widget border>Text</box-widget>`);
    expect([bordered.borderTopWidth, bordered.paddingTop]).to.deep.equal(['1px', '16px']);
    const plain = await styleOf(html`<box-widget border="false">Text</box-widget>`);
    expect(plain.borderTopWidth).to.equal('0px');
  });

  it('takes padding and radius from the attributes of every widget', async () => {
    const style = await styleOf(html`<box-widget surface="raised" padding="2" rounded="sm">Text</box-widget>`);
    expect([style.paddingTop, style.borderTopLeftRadius]).to.deep.equal(['8px', '6px']);
  });

  it('stands on each ground', async () => {
    const grounds = new Set<string>();
    for (const surface of ['raised', 'overlay'])
      grounds.add((await styleOf(html`<box-widget surface=${surface}>Text</box-widget>`)).boxShadow);
    expect(grounds.size).to.equal(2);
    expect([...grounds]).not.to.include('none');
  });

  it('is a group where it has a name, and generic where it has none', async () => {
    const named = await fixture(html`<box-widget aria-label="Filters">Text</box-widget>`);
    expect(base(named).getAttribute('role')).to.equal('group');
    expect(base(named).getAttribute('aria-label')).to.equal('Filters');
    expect(base(await fixture(html`<box-widget>Text</box-widget>`)).hasAttribute('role')).to.be.false;
  });

  it('makes its content inert while it is disabled', async () => {
    const element = await fixture(html`<box-widget disabled><button>Act</button></box-widget>`);
    const button = element.querySelector('button') as HTMLButtonElement;
    button.focus();
    expect(document.activeElement).not.to.equal(button);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<box-widget border aria-label="Filters">Text</box-widget>`)).to.be.accessible();
  });
});
