import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../../core/actions.js';
import '../../../providers/function/function-provider.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import {board, COLUMNS, control, focus, hears, part, picture, said, tasks, titles} from './kanban.testing.js';
import './kanban-widget.js';
import type {CardMoveDetail, KanbanWidget} from './kanban-widget.js';

async function moveRight(element: KanbanWidget, title: string): Promise<void> {
  control(element, title).focus();
  for (const key of ['Enter', 'ArrowRight', 'Enter']) {
    await sendKeys({press: key});
    await element.updateComplete;
    await element.updateComplete;
  }
}

describe('<kanban-widget> when a card is moved', () => {
  it('without a source it takes the move into its own data, and leaves the page’s list alone', async () => {
    const data = tasks();
    const element = await board({items: data});
    await moveRight(element, 'Ada');
    await waitUntil(() => element.items !== data);
    expect((element.items as {status: string}[])[0]).to.deep.include({id: 1, status: 'doing'});
    expect(data).to.deep.equal(tasks());
    expect(picture(element)).to.equal('Grace Alan | Ada Edsger Barbara | ');
  });

  it('a listener that prevents it moves the card itself, or leaves it', async () => {
    const element = await board();
    element.addEventListener('card-move', (event) => event.preventDefault());
    await moveRight(element, 'Ada');
    expect(picture(element)).to.equal('Ada Grace Alan | Edsger Barbara | ');
    await hears('Ada is back, 1 of 3 in To do');
    element.addEventListener('card-move', () => {
      element.items = tasks().map((task) => (task.id === 1 ? {...task, status: 'done'} : task));
    });
    await moveRight(element, 'Ada');
    expect(picture(element)).to.equal('Grace Alan | Edsger Barbara | Ada');
  });

  it('a listener that waits for its own server has it shown until that answers', async () => {
    const element = await board();
    let settle!: {resolve: () => void; reject: (error: Error) => void};
    element.addEventListener('card-move', ({detail}) =>
      detail.until(new Promise<void>((resolve, reject) => (settle = {resolve, reject}))),
    );
    await moveRight(element, 'Ada');
    expect(titles(element, 'doing')).to.deep.equal(['Ada', 'Edsger', 'Barbara']);
    settle.reject(new Error('Not yours'));
    await waitUntil(() => picture(element) === 'Ada Grace Alan | Edsger Barbara | ', 'it stays');
    await hears('Ada could not be moved: Not yours', 'assertive');
    await moveRight(element, 'Ada');
    settle.resolve();
    await waitUntil(() => (element.items as {status: string}[])[0]?.status === 'doing', 'it is not kept');
    expect(part(element, 'failure')).to.equal(null);
  });

  describe('by an action', () => {
    let page: DataFixture;
    beforeEach(async () => (page = await dataFixture()));
    afterEach(() => page.remove());

    async function connected(stream = 'tasks'): Promise<KanbanWidget> {
      const element = document.createElement('kanban-widget');
      Object.assign(element, {columns: COLUMNS, stream, moveAction: 'action:move_task'});
      element.setAttribute('data-source', 'interface:list_tasks');
      await page.add<KanbanWidget>(element);
      page.provider.waiting[0]?.answer(tasks());
      await page.settle();
      return element;
    }

    async function sent(): Promise<(typeof page.provider.changes)[number]> {
      const before = page.provider.changes.length;
      void before;
      await waitUntil(async () => {
        await page.settle();
        return page.provider.changes.length > 0;
      }, 'nothing is sent');
      return page.provider.changes.at(-1)!;
    }

    it('a move is sent to the move-action with the key and what it sets, and shows at once', async () => {
      const element = await connected();
      await moveRight(element, 'Grace');
      expect(picture(element)).to.equal('Ada Alan | Edsger Grace Barbara | ');
      const {request, done} = await sent();
      expect(request.keys).to.deep.equal(['2']);
      expect(request.values).to.deep.equal({status: 'doing', position: 1.5});
      expect(request.source).to.deep.include({kind: 'action', name: 'move_task'});
      done({ops: {tasks: [{op: 'update', record: {id: 2, status: 'doing', position: 1.5, title: 'Grace!'}}]}});
      await page.settle();
      await waitUntil(() => picture(element) === 'Ada Alan | Edsger Grace! Barbara | ', 'not as the server says');
      await page.advance(100);
      expect(picture(element)).to.equal('Ada Alan | Edsger Grace! Barbara | ');
    });

    it('an answer without a word keeps what was shown', async () => {
      const element = await connected();
      await moveRight(element, 'Grace');
      (await sent()).done({invalidates: []});
      for (let round = 0; round < 3; round++) await page.settle();
      expect(picture(element)).to.equal('Ada Alan | Edsger Grace Barbara | ');
      page.provider.push('tasks', [{op: 'update', record: {id: 2, status: 'done', position: 1}}]);
      await page.settle();
      expect(picture(element)).to.equal('Ada Alan | Edsger Barbara | Grace');
    });

    it('AX-31 F141 refused, it goes back with the focus on it, and why is said and shown', async () => {
      const element = await connected();
      await moveRight(element, 'Grace');
      const {fail} = await sent();
      expect(titles(element, 'doing')).to.include('Grace');
      fail(Object.assign(new Error('x'), {code: 'invalid', message: 'Too many at once', retryable: false}));
      await page.settle();
      await waitUntil(() => {
        page.environment.frame();
        return picture(element) === 'Ada Grace Alan | Edsger Barbara | ';
      }, 'it stays');
      await waitUntil(
        () => said('assertive').some((text) => text.includes('Grace could not be moved')),
        'nothing is said',
      );
      expect(focus(element)).to.equal('Grace handle');
      expect(part(element, 'failure')?.textContent).to.include('Grace could not be moved');
      part(element, 'dismiss')?.click();
      await element.updateComplete;
      expect(part(element, 'failure')).to.equal(null);
    });

    it('says what is wrong with the fields, of which a board marks none', async () => {
      const element = await connected();
      await moveRight(element, 'Grace');
      const fields = [{path: 'status', code: 'list', message: 'is not one of the columns'}];
      (await sent()).fail({code: 'invalid', message: 'Look at the marked fields.', retryable: false, fields});
      await page.settle();
      await waitUntil(() => part(element, 'failure'), 'nothing is shown');
      expect(part(element, 'failure')?.textContent).to.include('Status is not one of the columns');
    });

    it('AX-31 the focus that has gone on to something else stays there', async () => {
      const element = await connected();
      const button = document.createElement('button');
      page.place.append(button);
      await moveRight(element, 'Grace');
      const {fail} = await sent();
      button.focus();
      fail(Object.assign(new Error('No'), {retryable: false}));
      await page.settle();
      await waitUntil(() => part(element, 'failure'), 'nothing is shown');
      expect(document.activeElement === button).to.be.true;
    });

    it('what is pushed meanwhile is not lost, whether the move is accepted or refused', async () => {
      const element = await connected();
      await moveRight(element, 'Grace');
      const {fail} = await sent();
      page.provider.push('tasks', [
        {op: 'update', record: {id: 2, title: 'Grace H.', position: 9}},
        {op: 'insert', record: {id: 7, title: 'Kurt', status: 'doing', position: 1.2}},
        {op: 'update', record: {id: 1, status: 'done'}},
      ]);
      await page.settle();
      expect(picture(element)).to.equal('Alan | Edsger Kurt Grace H. Barbara | Ada');
      fail(Object.assign(new Error('No'), {retryable: false}));
      await waitUntil(async () => {
        await page.settle();
        return picture(element) === 'Alan Grace H. | Edsger Kurt Barbara | Ada';
      }, 'not the present truth');
    });

    it('a card that somebody deletes while it is lifted is let go, and the focus goes to its neighbour', async () => {
      const element = await connected();
      control(element, 'Grace').focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      page.provider.push('tasks', [{op: 'delete', key: '2'}]);
      await page.settle();
      expect(picture(element)).to.equal('Ada Alan | Edsger Barbara | ');
      expect(focus(element)).to.equal('Alan handle');
      await sendKeys({press: 'ArrowDown'});
      expect(element.matches(':state(lifting)')).to.be.false;
    });
  });

  it('runs an action of a function on cards that the page gave, and gives back what it refuses', async () => {
    const calls: unknown[] = [];
    const run = (values: unknown) => {
      calls.push(values);
      return calls.length > 1
        ? Promise.reject(Object.assign(new Error('Full'), {retryable: false}))
        : Promise.resolve({});
    };
    const provider = await fixture<FunctionProvider>(html`
      <function-provider .functions=${{move_task: {run}}}>
        <kanban-widget move-action="action:move_task" .columns=${COLUMNS} .items=${tasks()}></kanban-widget>
      </function-provider>
    `);
    const element = provider.querySelector('kanban-widget') as KanbanWidget;
    await moveRight(element, 'Ada');
    await waitUntil(() => (element.items as {status: string}[])[0]?.status === 'doing', 'not kept');
    await moveRight(element, 'Grace');
    await waitUntil(() => part(element, 'failure')?.textContent?.includes('Full'), 'not refused');
    expect(picture(element)).to.equal('Grace Alan | Ada Edsger Barbara | ');
  });

  it('a bare name that nobody knows is left to the page', async () => {
    const element = await board({moveAction: 'move'});
    const names: string[] = [];
    element.addEventListener('action', ({detail}) => names.push(detail.name));
    const details: CardMoveDetail[] = [];
    element.addEventListener('card-move', ({detail}) => details.push(detail));
    await moveRight(element, 'Ada');
    await waitUntil(() => names.length === 1, 'no action');
    await waitUntil(() => (element.items as {status: string}[])[0]?.status === 'doing', 'not kept');
    expect(details).to.have.length(1);
  });
});
