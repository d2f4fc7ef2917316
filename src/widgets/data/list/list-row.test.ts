import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {listRow, titleOf} from './list-row.js';

const draw = async (item: unknown): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(listRow(item, 'en'), place);
  return place;
};

describe('listRow', () => {
  it('draws a text as one line, without a picture', async () => {
    const place = await draw('Bread');
    expect(place.textContent?.trim()).to.equal('Bread');
    expect(place.querySelector('[part="avatar"], [part="icon"], [part="value"]')).to.equal(null);
  });

  it('says a second line only where it says something else', async () => {
    expect((await draw({email: 'a@b.c'})).querySelector('[part="subtitle"]')).to.equal(null);
    expect((await draw({name: 'A', email: 'a@b.c'})).querySelector('[part="subtitle"]')?.textContent).to.equal('a@b.c');
  });

  it('takes an icon before a picture', async () => {
    const place = await draw({label: 'A', icon: 'users', avatar: '/a.png'});
    expect(place.querySelector('[part="icon"]')).not.to.equal(null);
    expect(place.querySelector('[part="avatar"]')).to.equal(null);
  });
});

describe('titleOf', () => {
  it('names anything', () => {
    expect([titleOf('a'), titleOf(0), titleOf({title: 'T'}), titleOf({}), titleOf(null)]).to.deep.equal([
      'a',
      '0',
      'T',
      '',
      '',
    ]);
  });
});
