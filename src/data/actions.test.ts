import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {property} from 'lit/decorators.js';
import {WidgetElement} from '../core/widget-element.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import {nearestEntry} from './affected.js';
import type {DataShape} from './types.js';

class RowsWidget extends WidgetElement {
  static override readonly data: DataShape = {list: 'rows', accepts: ['rows']};

  @property({attribute: false}) rows?: readonly unknown[];

  override render() {
    return html`<slot></slot>`;
  }
}
customElements.define('action-rows-widget', RowsWidget);

class ActWidget extends WidgetElement {
  override render() {
    return html`act`;
  }
}
customElements.define('action-act-widget', ActWidget);

describe('changes from widgets', () => {
  let page: DataFixture;
  let rows: RowsWidget;
  let button: ActWidget;

  beforeEach(async () => {
    page = await dataFixture();
    page.provider.data = {users: [{id: 1}, {id: 2}]};
    rows = document.createElement('action-rows-widget') as RowsWidget;
    rows.setAttribute('data-source', 'interface:users');
    button = document.createElement('action-act-widget') as ActWidget;
    button.setAttribute('data-source', 'action:delete(1)');
    rows.append(button);
    await page.add(rows);
  });

  afterEach(() => page.remove());

  it('F140 an optimistic change shows on the nearest data widget around, and goes when it fails', async () => {
    const answer = button.dataController!.mutate('run', {optimistic: 'delete', refreshes: 'none'});
    await page.settle();
    expect(rows.rows).to.deep.equal([{id: 2}]);
    page.provider.changes[0]!.fail({code: 'forbidden', message: 'Not yours', retryable: false});
    expect(await answer).to.deep.include({message: 'Not yours'});
    await page.settle();
    expect(rows.rows).to.deep.equal([{id: 1}, {id: 2}]);
  });

  it('a widget’s own rows come first, and another source may be named', async () => {
    const answer = rows.dataController!.mutate('run', {
      source: 'action:archive(2)',
      optimistic: {archived: true},
      refreshes: 'none',
    });
    await page.settle();
    expect(rows.rows).to.deep.equal([{id: 1}, {id: 2, archived: true}]);
    page.provider.changes[0]!.done({message: 'Archived'});
    expect(await answer).to.deep.include({message: 'Archived'});
  });

  it('after success what shows is read again, once', async () => {
    void button.dataController!.mutate('run');
    await page.settle();
    page.provider.data = {users: [{id: 2}]};
    page.provider.changes[0]!.done();
    await page.settle();
    expect(page.provider.reads).to.have.length(2);
    expect(rows.rows).to.deep.equal([{id: 2}]);
  });

  it('F77 two widgets that send the same send it once', async () => {
    const twin = document.createElement('action-act-widget') as ActWidget;
    twin.setAttribute('data-source', 'action:delete( 1 )');
    await page.add(twin);
    const answers = [button, twin].map((widget) => widget.dataController!.mutate('run'));
    await page.settle();
    expect(page.provider.changes).to.have.length(1);
    page.provider.changes[0]!.done({message: 'Deleted'});
    const [first, second] = await Promise.all(answers);
    expect(first).to.equal(second);
  });

  it('undo by command runs what the server named', async () => {
    void button.dataController!.mutate('run');
    await page.settle();
    page.provider.changes[0]!.done({undo: {source: 'action:restore(1)'}});
    await page.settle();
    button.dispatchEvent(Object.assign(new Event('command'), {command: '--undo'}));
    await page.settle();
    expect(page.provider.changes[1]!.request.source).to.deep.include({name: 'restore'});
  });

  it('a source that can’t be read is an answer with words, never a rejection', async () => {
    const bad = await button.dataController!.mutate('run', {source: 'nonsense'});
    expect(bad).to.deep.include({code: 'source'});
    const empty = await button.dataController!.mutate('run', {source: 'action:x({page.missing})'});
    expect(empty).to.have.property('message').that.contains('page.missing');
    expect(page.provider.changes).to.have.length(0);
  });

  it('a description is asked once for all who ask at the same time', async () => {
    let asked = 0;
    page.provider.describe = () => {
      asked++;
      return Promise.resolve({fields: []});
    };
    const {dataController} = button;
    const all = [dataController!.describe('form:create'), dataController!.describe('form:create')];
    expect(await Promise.all(all)).to.deep.equal([{fields: []}, {fields: []}]);
    expect(asked).to.equal(1);
    page.provider.describe = () => Promise.resolve({} as never);
    expect(await dataController!.describe('form:other')).to.deep.include({code: 'provider'});
    page.provider.kinds = ['interface'];
    expect(await dataController!.describe('form:other')).to.deep.include({code: 'provider'});
  });

  it('finds the nearest data widget through shadow roots and slots', async () => {
    const holder = document.createElement('div');
    holder.attachShadow({mode: 'open'}).append(document.createElement('p'));
    rows.append(holder);
    expect(nearestEntry(holder.shadowRoot!.firstElementChild!)).to.equal(rows.dataController!.entry);
    expect(nearestEntry(rows)).to.equal(undefined);
  });

  it('CN-16 the status of a provider is told as it changes', async () => {
    const told: string[] = [];
    const stop = page.client.watchStatus(() => told.push(page.client.status(page.provider)));
    expect(page.client.status(page.provider)).to.equal('live');
    rows.setAttribute('subscribe', 'x');
    await page.advance(300);
    page.provider.live[0]!.sink.status('reconnecting');
    await page.settle();
    page.provider.open('recovered');
    await page.settle();
    expect(told).to.include.members(['reconnecting', 'live']);
    expect(told.at(-1)).to.equal('live');
    stop();
    const heard = told.length;
    rows.remove();
    await page.advance(1100);
    expect(told).to.have.length(heard);
    expect(page.client.status(page.provider)).to.equal('none');
  });
});
