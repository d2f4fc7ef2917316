import {expect, fixture, html} from '@open-wc/testing';
import './stack-widget.js';

const base = (element: Element): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot?.querySelector('[part="base"]') as HTMLElement);
const three = (direction?: string) =>
  html`<stack-widget direction=${direction ?? 'column'} divider gap="2"
    ><p>One</p>
    <p>Two</p>
    <p>Three</p></stack-widget
  >`;

describe('<stack-widget>', () => {
  it('puts children below one another, 16 px apart, by default', async () => {
    const style = base(await fixture(html`<stack-widget></stack-widget>`));
    expect([style.flexDirection, style.rowGap, style.flexWrap]).to.deep.equal(['column', '16px', 'nowrap']);
  });

  const looks: [attributes: Record<string, string>, property: keyof CSSStyleDeclaration, expected: string][] = [
    [{direction: 'row'}, 'flexDirection', 'row'],
    [{direction: 'row'}, 'flexWrap', 'wrap'],
    [{direction: 'row', wrap: 'false'}, 'flexWrap', 'nowrap'],
    [{align: 'center'}, 'alignItems', 'center'],
    [{align: 'end'}, 'alignItems', 'flex-end'],
    [{justify: 'between'}, 'justifyContent', 'space-between'],
    [{gap: '8'}, 'rowGap', '32px'],
  ];
  for (const [attributes, property, expected] of looks) {
    it(JSON.stringify(attributes), async () => {
      const element = await fixture(html`<stack-widget></stack-widget>`);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      expect(base(element)[property]).to.equal(expected);
    });
  }

  it('draws a line between each two children, and none before the first', async () => {
    const element = await fixture(three());
    const lines = [...element.children].map((child) => getComputedStyle(child).borderTopWidth);
    expect(lines).to.deep.equal(['0px', '1px', '1px']);
  });

  it('draws upright lines between children in a row, at the start in any direction of text', async () => {
    const element = await fixture<HTMLElement>(three('row'));
    const second = getComputedStyle(element.children[1] as Element);
    expect([second.borderTopWidth, second.borderLeftWidth]).to.deep.equal(['0px', '1px']);
    element.dir = 'rtl';
    expect([second.borderLeftWidth, second.borderRightWidth]).to.deep.equal(['0px', '1px']);
  });

  it('tells screen readers nothing of its lines', async () => {
    const element = await fixture(three());
    expect(element.shadowRoot?.querySelector('[role]')).to.equal(null);
  });

  it('AX-06 never stands out of a narrow place', async () => {
    const place = await fixture<HTMLElement>(html`<div>${three('row')}</div>`);
    place.style.setProperty('inline-size', '120px');
    expect(place.scrollWidth).to.be.at.most(120);
  });
});
