import {expect, fixture, html} from '@open-wc/testing';
import './flex-widget.js';

const base = (element: Element): CSSStyleDeclaration =>
  getComputedStyle(element.shadowRoot?.querySelector('[part="base"]') as HTMLElement);

describe('<flex-widget>', () => {
  const looks: [attribute: string, value: string, property: keyof CSSStyleDeclaration, expected: string][] = [
    ['direction', 'column', 'flexDirection', 'column'],
    ['align', 'start', 'alignItems', 'flex-start'],
    ['align', 'center', 'alignItems', 'center'],
    ['align', 'end', 'alignItems', 'flex-end'],
    ['align', 'baseline', 'alignItems', 'baseline'],
    ['justify', 'center', 'justifyContent', 'center'],
    ['justify', 'end', 'justifyContent', 'flex-end'],
    ['justify', 'between', 'justifyContent', 'space-between'],
    ['justify', 'around', 'justifyContent', 'space-around'],
    ['justify', 'evenly', 'justifyContent', 'space-evenly'],
    ['gap', '0', 'columnGap', '0px'],
    ['gap', '8', 'columnGap', '32px'],
    ['wrap', 'false', 'flexWrap', 'nowrap'],
  ];
  for (const [attribute, value, property, expected] of looks) {
    it(`${attribute}="${value}"`, async () => {
      const element = await fixture(html`<flex-widget></flex-widget>`);
      element.setAttribute(attribute, value);
      expect(base(element)[property]).to.equal(expected);
    });
  }

  it('leaves text as it is: align is for the children', async () => {
    const element = await fixture(html`<flex-widget align="center"><p>Text</p></flex-widget>`);
    expect(getComputedStyle(element.querySelector('p') as Element).textAlign).to.be.oneOf(['start', 'left']);
  });

  it('is a row with 16 px between its children, which wraps, by default', async () => {
    const style = base(await fixture(html`<flex-widget></flex-widget>`));
    expect([style.flexDirection, style.columnGap, style.flexWrap]).to.deep.equal(['row', '16px', 'wrap']);
  });

  it('never lets children stand out of a narrow place', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <flex-widget
          ><p>One long line of text</p>
          <p>${'x'.repeat(200)}</p></flex-widget
        >
      </div>`,
    );
    place.style.setProperty('inline-size', '200px');
    for (const child of place.querySelectorAll('p')) {
      child.style.setProperty('overflow-wrap', 'anywhere');
      expect(child.getBoundingClientRect().right).to.be.at.most(place.getBoundingClientRect().right + 1);
    }
  });
});
