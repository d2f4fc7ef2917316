import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import '../testing/preload.js';
import '../widgets/data/list/list-widget.js';
import type {ListWidget} from '../widgets/data/list/list-widget.js';
import '../widgets/data/server-list/server-list-widget.js';
import type {ServerListWidget} from '../widgets/data/server-list/server-list-widget.js';

const named = (count: number): readonly object[] =>
  Array.from({length: count}, (_, index) => ({id: index, name: `Item ${index + 1}`}));

type Long = ListWidget | ServerListWidget;
const rowsOf = (list: Long): readonly HTMLElement[] => [...list.shadowRoot!.querySelectorAll<HTMLElement>('li')];
const placeOf = (row: HTMLElement | undefined): string =>
  `${row?.getAttribute('aria-posinset')} of ${row?.getAttribute('aria-setsize')}`;

async function mount(tag: string, count: number, inside?: HTMLElement): Promise<Long> {
  const list = document.createElement(tag) as Long;
  list.items = named(count);
  if (inside) list.append(inside);
  const place = await fixture<HTMLElement>(html`<div>${list}</div>`);
  await waitUntil(() => rowsOf(list).length > 0 || count === 0, 'nothing is drawn');
  return place.firstElementChild as Long;
}

/** As high as a list of this many rows. */
const roomOf = (list: Long): number => list.getBoundingClientRect().height / (rowsOf(list)[0]?.offsetHeight ?? 1);

describe('rows so far', () => {
  afterEach(() => scrollTo(0, 0));

  for (const tag of ['list-widget', 'server-list-widget'])
    describe(tag, () => {
      it('F27 draws the first of very many, with room for the others, and says how many there are', async () => {
        const list = await mount(tag, 10_000);
        expect(rowsOf(list)).to.have.length(500);
        expect(placeOf(rowsOf(list)[0])).to.equal('1 of 10000');
        expect(placeOf(rowsOf(list).at(-1))).to.equal('500 of 10000');
        await waitUntil(() => roomOf(list) > 9500, 'the others have no room');
        expect(roomOf(list)).to.be.below(10_500);
      });

      it('draws more as a reader comes near the end of what is drawn, and stops where it stops', async () => {
        const list = await mount(tag, 2000);
        rowsOf(list).at(-1)!.scrollIntoView();
        await waitUntil(() => rowsOf(list).length > 500, 'no more are drawn');
        await nextFrame();
        await nextFrame();
        expect(rowsOf(list).length).to.be.below(1500);
        expect(rowsOf(list)[500]!.textContent).to.contain('Item 501');
      });

      it('has all of them at its end, and counts them no more', async () => {
        const list = await mount(tag, 1100);
        await waitUntil(
          () => {
            scrollTo(0, document.documentElement.scrollHeight);
            return rowsOf(list).length === 1100;
          },
          'not all are drawn',
          {timeout: 10_000},
        );
        expect(placeOf(rowsOf(list).at(-1))).to.equal('null of null');
        expect(list.shadowRoot!.querySelector('.rest')).to.equal(null);
      });

      it('prints all of them', async () => {
        const list = await mount(tag, 1100);
        await waitUntil(() => roomOf(list) > 1000);
        dispatchEvent(new Event('beforeprint'));
        expect(rowsOf(list)).to.have.length(1100);
      });

      it('draws as many as there are up to 500, also after it was long', async () => {
        const list = await mount(tag, 500);
        expect(rowsOf(list)).to.have.length(500);
        expect(placeOf(rowsOf(list)[0])).to.equal('null of null');
        list.items = named(700);
        await list.updateComplete;
        expect(rowsOf(list)).to.have.length(500);
        list.items = named(3);
        await list.updateComplete;
        expect(rowsOf(list)).to.have.length(3);
        expect(placeOf(rowsOf(list)[0])).to.equal('null of null');
      });

      it('goes on where it was taken away and put back', async () => {
        const list = await mount(tag, 2000);
        const place = list.parentElement!;
        list.remove();
        place.append(list);
        rowsOf(list).at(-1)!.scrollIntoView();
        await waitUntil(() => rowsOf(list).length > 500, 'no more are drawn');
      });
    });

  it('counts what a template draws as well, and tells it how many there are', async () => {
    const template = document.createElement('template');
    template.content.append('{{name}} ({{$number}}/{{$count}})');
    const list = await mount('list-widget', 700, template);
    expect(rowsOf(list)).to.have.length(500);
    expect(placeOf(rowsOf(list).at(-1))).to.equal('500 of 700');
    expect(rowsOf(list).at(-1)!.textContent).to.equal('Item 500 (500/700)');
    dispatchEvent(new Event('beforeprint'));
    expect(rowsOf(list)).to.have.length(700);
    expect(placeOf(rowsOf(list)[0])).to.equal('null of null');
  });
});
