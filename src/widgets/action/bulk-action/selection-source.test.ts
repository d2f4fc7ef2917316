import {expect, fixture, html} from '@open-wc/testing';
import {findSelectable, keysOf} from './selection-source.js';

const selectable = (element: Element): Element => Object.assign(element, {selection: ['1'], selectable: undefined});

describe('what rows are selected in', () => {
  it('is the element of the id, the nearest around, or the first inside', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <div id="named"></div>
        <section>
          <p id="within"><b></b></p>
        </section>
        <p id="around"><b id="inner"></b></p>
      </div>`,
    );
    const at = (selector: string): HTMLElement => place.querySelector<HTMLElement>(selector)!;
    const named = selectable(at('#named'));
    expect(findSelectable(at('#around'), 'named')).to.equal(named);
    expect(findSelectable(at('#around'), 'nothing')).to.equal(undefined);
    const section = selectable(at('section'));
    expect(findSelectable(at('#within'), undefined)).to.equal(section);
    const inner = selectable(at('#inner'));
    expect(findSelectable(at('#around'), undefined)).to.equal(inner);
    expect([keysOf(inner as never), keysOf(undefined)]).to.deep.equal([['1'], []]);
  });
});
