import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {expectBothModes} from '../../../testing/both-modes.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import {active, board, COLUMNS, control, part, picture, root, slots, tasks, titles} from './kanban.testing.js';
import './kanban-widget.js';
import type {CardClickDetail, KanbanWidget} from './kanban-widget.js';

const headings = (element: Element): string[] =>
  [...root(element).querySelectorAll('.board .heading')].map((heading) => heading.textContent ?? '');
const column = (element: Element, nth: number): HTMLElement =>
  root(element).querySelectorAll<HTMLElement>('.board > .column')[nth] as HTMLElement;

describe('<kanban-widget>', () => {
  describe('dumb', () => {
    it('shows each card in the column of its status, under headings with counts', async () => {
      const element = await board();
      expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
      expect(headings(element)).to.deep.equal(['To do', 'Doing', 'Done']);
      expect(column(element, 0).querySelector('h3')?.textContent).to.equal('To do');
      expect(column(element, 0).querySelector('.count .sr-only')?.textContent).to.equal('3 cards');
      expect(column(element, 2).textContent).to.include('No cards');
    });

    it('shows a limit, and says in words by how much it is exceeded', async () => {
      const element = await board();
      const doing = column(element, 1);
      expect(doing.querySelector('[part="count"] [aria-hidden]')?.textContent).to.equal('2/2');
      expect(doing.querySelector('[part="over-limit"]')).to.equal(null);
      element.items = [...tasks(), {id: 9, title: 'Kurt', status: 'doing', position: 9}];
      await element.updateComplete;
      expect(doing.querySelector('[part="over-limit"]')?.textContent?.trim()).to.equal('1 over the limit');
      expect(doing.querySelector('.count .sr-only')?.textContent).to.equal('3 cards, limit 2');
    });

    it('finds its columns in the data where none are given', async () => {
      const element = await board({columns: undefined});
      expect(headings(element)).to.deep.equal(['Todo', 'Doing']);
      expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara');
    });

    it('takes columns as names, and columns and cards together from a JSON child', async () => {
      const element = await fixture<KanbanWidget>(
        html`<kanban-widget
          ><script type="application/json">
            {"columns": ["a", {"id": "b", "label": "The second"}], "items": [{"id": 1, "title": "One", "status": "b"}]}
          </script></kanban-widget
        >`,
      );
      expect(headings(element)).to.deep.equal(['A', 'The second']);
      expect(picture(element)).to.equal(' | One');
    });

    it('groups by another field', async () => {
      const element = await board({groupBy: 'stage', columns: ['new'], items: [{id: 1, title: 'One', stage: 'new'}]});
      expect(picture(element)).to.equal('One');
    });

    it('shows cards in the order of the field that order-by names', async () => {
      const data = [
        {id: 1, title: 'One', status: 'todo', nth: 2},
        {id: 2, title: 'Two', status: 'todo', nth: 1},
      ];
      const element = await board({items: data});
      expect(titles(element, 'todo')).to.deep.equal(['One', 'Two']);
      element.orderBy = 'nth';
      await element.updateComplete;
      expect(titles(element, 'todo')).to.deep.equal(['Two', 'One']);
    });

    it('draws cards by a template and by a function', async () => {
      const element = await fixture<KanbanWidget>(
        html`<kanban-widget .columns=${COLUMNS} .items=${tasks()}
          ><template><b>{{title}}, {{id}}</b></template></kanban-widget
        >`,
      );
      await waitUntil(() => titles(element, 'todo')[0] === 'Ada, 1', 'no template');
      expect(slots(element, 'todo')[0]?.querySelector('b')?.textContent).to.equal('Ada, 1');
      element.renderCard = (record, id) => html`<i>${record['title']} in ${id}</i>`;
      await element.updateComplete;
      expect(titles(element, 'doing')).to.deep.equal(['Edsger in doing', 'Barbara in doing']);
    });

    it('says that there is nothing where there are neither columns nor cards', async () => {
      const element = await board({columns: undefined, items: []});
      expect(part(element, 'empty')?.textContent).to.include('Nothing here yet');
      expect(headings(element)).to.deep.equal([]);
    });

    it('gives each column one stop for Tab, and the cards names', async () => {
      const element = await board();
      const stops = [...root(element).querySelectorAll<HTMLElement>('.board button')].filter(
        ({tabIndex}) => tabIndex === 0,
      );
      expect(stops.map(({ariaLabel}) => ariaLabel)).to.deep.equal([
        ...['Move Ada', 'Move Ada to …', 'Move Edsger', 'Move Edsger to …'],
      ]);
    });

    it('has no buttons to move where it is read only, and lists that can be scrolled by keys', async () => {
      const element = await board({readonly: true});
      expect(root(element).querySelectorAll('.board button')).to.have.length(0);
      expect(root(element).querySelector<HTMLElement>('.cards')?.tabIndex).to.equal(0);
    });

    for (const text of HOSTILE_TEXTS.slice(0, 12)) {
      it(`F102 shows ${text.slice(0, 24)} as text`, async () => {
        const data = [{id: 1, title: text, description: text, status: text, assignee: text, tags: [text]}];
        const element = await board({columns: undefined, items: data});
        expect(root(element).querySelectorAll('.slot')).to.have.length(1);
        expect(root(element).querySelectorAll('script, iframe, img[onerror], svg[onload]')).to.have.length(0);
        expect(element.shadowRoot?.textContent).to.include(text);
      });
    }
  });

  describe('a click', () => {
    it('on a card is told, and a listener gives each card a button for it', async () => {
      const element = await board();
      const clicks: CardClickDetail[] = [];
      element.addEventListener('card-click', ({detail}) => clicks.push(detail));
      await element.updateComplete;
      const lead = control(element, 'Grace', 'lead');
      expect([lead.localName, lead.textContent?.trim()]).to.deep.equal(['button', 'Grace']);
      lead.click();
      expect(clicks).to.deep.equal([{record: tasks()[1], key: '2'}]);
    });

    it('leads to the address of card-navigate, a real link, and to no unsafe one', async () => {
      const element = await board({cardNavigate: '#task-{id}'});
      const lead = control(element, 'Grace', 'lead') as HTMLAnchorElement;
      expect([lead.localName, lead.getAttribute('href')]).to.deep.equal(['a', '#task-2']);
      lead.click();
      await waitUntil(() => location.hash === '#task-2');
      history.replaceState(null, '', location.pathname + location.search);
      const data = HOSTILE_URLS.map((url, id) => ({id, title: `Card ${id}`, status: 'todo', url}));
      Object.assign(element, {cardNavigate: '{url}', items: data});
      await element.updateComplete;
      for (const link of root(element).querySelectorAll('a.lead'))
        expect((link as HTMLAnchorElement).protocol).to.not.match(/javascript|vbscript|data/);
    });

    it('on a card that a template draws opens it by a button of its own', async () => {
      const element = await fixture<KanbanWidget>(
        html`<kanban-widget clickable .columns=${COLUMNS} .items=${tasks()}
          ><template><b>{{title}}</b></template></kanban-widget
        >`,
      );
      await waitUntil(() => titles(element, 'todo').length === 3, 'no template');
      const clicks: string[] = [];
      element.addEventListener('card-click', ({detail}) => clicks.push(detail.key));
      const lead = control(element, 'Alan', 'lead');
      expect(lead.ariaLabel).to.equal('Open Alan');
      lead.focus();
      expect(active(element) === lead).to.be.true;
      lead.click();
      slots(element, 'todo')[0]?.querySelector('b')?.click();
      expect(clicks).to.deep.equal(['3', '1']);
    });
  });

  describe('connected', () => {
    let page: DataFixture;
    beforeEach(async () => (page = await dataFixture()));
    afterEach(() => page.remove());

    async function connected(source = 'interface:list_tasks'): Promise<KanbanWidget> {
      const element = document.createElement('kanban-widget');
      element.columns = COLUMNS;
      element.setAttribute('data-source', source);
      return page.add<KanbanWidget>(element);
    }

    it('looks the same in both modes', () =>
      expectBothModes('<kanban-widget columns="todo, doing"></kanban-widget>', tasks()));

    it('shows a board that is still to come in its own shape', async () => {
      const element = await connected();
      const skeleton = part(element, 'skeleton');
      expect(skeleton?.getAttribute('aria-label')).to.equal('Loading');
      expect([...(skeleton?.querySelectorAll('.heading') ?? [])].map(({textContent}) => textContent)).to.deep.equal([
        ...['To do', 'Doing', 'Done'],
      ]);
      page.provider.waiting[0]?.answer(tasks());
      await page.settle();
      expect(part(element, 'skeleton')).to.equal(null);
      expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    });

    for (const source of ['resource:tasks', 'stream:tasks', 'interface:list_tasks']) {
      it(`shows the cards of ${source}`, async () => {
        const element = await connected(source);
        page.provider.waiting[0]?.answer(tasks());
        if (source.startsWith('stream')) page.provider.push('tasks', [{op: 'reset', records: tasks()}]);
        await page.settle();
        expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
      });
    }

    it('says what went wrong in plain words, and keeps old cards as stale', async () => {
      const element = await connected();
      page.provider.waiting[0]?.fail(Object.assign(new Error('No more ink'), {retryable: false}));
      await page.settle();
      expect(part(element, 'error')?.textContent).to.include('No more ink');
      void element.dataController?.refresh();
      await page.settle();
      page.provider.waiting[0]?.answer(tasks());
      await page.settle();
      expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
      void element.dataController?.refresh();
      await page.settle();
      page.provider.waiting[0]?.fail(Object.assign(new Error('No more ink'), {retryable: false}));
      await page.settle();
      expect(element.dataset['state']).to.equal('stale');
      expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    });

    it('shows columns that hold nothing where the source has nothing', async () => {
      const element = await connected();
      page.provider.waiting[0]?.answer([]);
      await page.settle();
      expect(element.dataset['state']).to.equal('empty');
      expect(root(element).querySelectorAll('[part="column-empty"]')).to.have.length(3);
    });
  });
});
