import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {activeIn} from '../../../core/composed-tree.js';
import '../../../core/confirm.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../data/table/table-widget.js';
import type {TableWidget} from '../../data/table/table-widget.js';
import '../button/show-report.js';
import './bulk-action-widget.js';
import './collect-values.js';
import './run-bulk.js';
import type {BulkActionWidget} from './bulk-action-widget.js';

const rows = [
  {id: 1, name: 'Ada'},
  {id: 2, name: 'Grace'},
  {id: 3, name: 'Alan'},
];
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const button = (bulk: Element): HTMLElement & {label?: string; disabled?: boolean; loading?: boolean} =>
  part(bulk, 'button')!;
const message = (bulk: Element): string | undefined => part(bulk, 'message')?.textContent?.trim();
const heard = (): string | undefined => document.querySelector('.widget-announcer')?.textContent?.trim();
const box = (table: Element, index: number): HTMLElement =>
  table.shadowRoot!.querySelectorAll<HTMLElement>('tbody [type="checkbox"]')[index]!;

async function tick(table: Element, ...indexes: number[]): Promise<void> {
  for (const index of indexes) {
    await waitUntil(() => box(table, index));
    box(table, index).click();
  }
}

describe('<bulk-action-widget>', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => data.remove());

  async function add(
    attributes: Record<string, string>,
    fields = '',
  ): Promise<{bulk: BulkActionWidget; table: TableWidget}> {
    const table = Object.assign(document.createElement('table-widget'), {id: 'people', rows});
    const bulk = document.createElement('bulk-action-widget');
    for (const [name, value] of Object.entries({for: 'people', ...attributes})) bulk.setAttribute(name, value);
    if (fields) {
      const input = Object.assign(document.createElement('input'), {name: fields, required: true, slot: 'form'});
      input.setAttribute('aria-label', 'Category');
      bulk.append(input);
    }
    data.place.append(bulk, table);
    await Promise.all([bulk.updateComplete, table.updateComplete]);
    return {bulk, table};
  }

  describe('the selection', () => {
    it('switches the button on, is counted in it, and told once for all actions of a table', async () => {
      const {bulk, table} = await add({label: 'Archive', action: 'archive', 'show-count': ''});
      const other = Object.assign(document.createElement('bulk-action-widget'), {label: 'Delete', htmlFor: 'people'});
      data.place.append(other);
      await waitUntil(() => button(bulk).disabled === true);
      await tick(table, 0, 2);
      await waitUntil(() => button(bulk).label === 'Archive (2)');
      expect(button(bulk).disabled).to.equal(false);
      await waitUntil(() => heard()?.endsWith('2 selected'));
      expect(button(other).label).to.equal('Delete');
      await tick(table, 0, 2);
      await waitUntil(() => button(bulk).disabled === true);
      await waitUntil(() => heard()?.endsWith('0 selected'));
    });

    it('never takes the focus, and is one Tab away', async () => {
      const {bulk, table} = await add({label: 'Archive', action: 'archive'});
      await tick(table, 0);
      box(table, 0).focus();
      await waitUntil(() => button(bulk).disabled === false);
      expect(table.shadowRoot!.activeElement).to.equal(box(table, 0));
      bulk.focus();
      expect(document.activeElement).to.equal(bulk);
    });

    it('is that of the table around it, or inside it', async () => {
      const around = await fixture<BulkActionWidget>(
        html`<bulk-action-widget label="x"><table-widget .rows=${rows}></table-widget></bulk-action-widget>`,
      );
      await tick(around.querySelector('table-widget')!, 1);
      await waitUntil(() => around.selectedKeys.join() === '2');
      const table = await fixture<TableWidget>(
        html`<table-widget .rows=${rows} selectable><bulk-action-widget label="x"></bulk-action-widget></table-widget>`,
      );
      await tick(table, 2);
      await waitUntil(() => table.querySelector('bulk-action-widget')!.selectedKeys.join() === '3');
    });

    it('makes check boxes, unless the author will have none', async () => {
      const {table} = await add({label: 'x'});
      await waitUntil(() => box(table, 0));
      const place = await fixture(
        html`<div>
          <bulk-action-widget for="plain" label="x"></bulk-action-widget>
          <table-widget id="plain" selectable="false" .rows=${rows}></table-widget>
        </div>`,
      );
      expect(box(place.querySelector('table-widget')!, 0)).to.equal(undefined);
    });

    it('is not needed where the author says so', async () => {
      const {bulk} = await add({label: 'Archive all', action: 'action:archive', 'requires-selection': 'false'});
      await waitUntil(() => button(bulk).disabled === false);
      button(bulk).click();
      await waitUntil(() => data.provider.changes.length === 1);
      expect(data.provider.changes[0]!.request.keys ?? []).to.deep.equal([]);
      data.provider.changes[0]!.done();
    });
  });

  describe('running', () => {
    it('sends all keys once, is busy, cannot run twice, says that it is done and lets the rows go', async () => {
      const {bulk, table} = await add({label: 'Archive', 'data-source': 'action:archive', values: '{"why": "old"}'});
      await tick(table, 0, 1);
      await waitUntil(() => button(bulk).disabled === false);
      button(bulk).click();
      await waitUntil(() => data.provider.changes.length === 1);
      const {keys, values} = data.provider.changes[0]!.request;
      expect([keys, values]).to.deep.equal([['1', '2'], {why: 'old'}]);
      await waitUntil(() => button(bulk).loading === true && bulk.matches(':state(busy)'));
      button(bulk).click();
      expect(data.provider.changes).to.have.length(1);
      setTimeout(() => data.provider.changes[0]!.done({message: '2 archived'}));
      const {detail} = await oneEvent(bulk, 'action-success');
      expect(detail.ids).to.deep.equal(['1', '2']);
      await waitUntil(() => message(bulk) === '2 archived');
      expect(table.selection).to.deep.equal([]);
      await waitUntil(() => button(bulk).disabled === true);
    });

    it('leaves the focus in the table when the button goes off with the rows', async () => {
      const {bulk, table} = await add({label: 'Archive', action: 'action:archive'});
      await tick(table, 0);
      await waitUntil(() => button(bulk).disabled === false);
      bulk.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.done();
      await waitUntil(() => document.activeElement === table);
    });

    it('keeps the rows after a failure, which it says in place, and on request after success', async () => {
      const {bulk, table} = await add({label: 'Archive', action: 'action:archive', 'keep-selection': ''});
      await tick(table, 0);
      await waitUntil(() => button(bulk).disabled === false);
      button(bulk).click();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.fail({code: 'invalid', message: 'Not <b>now</b>', retryable: true});
      await waitUntil(() => message(bulk) === 'Not <b>now</b>');
      expect(table.selection).to.deep.equal(['1']);
      await waitUntil(() => !bulk.matches(':state(busy)'));
      button(bulk).click();
      await waitUntil(() => data.provider.changes.length === 2);
      data.provider.changes[1]!.done();
      await waitUntil(() => message(bulk) === 'Done');
      expect(table.selection).to.deep.equal(['1']);
    });

    it('gives a bare name to the page, with the keys', async () => {
      const {bulk, table} = await add({label: 'Archive', action: 'archive'});
      await tick(table, 1);
      await waitUntil(() => button(bulk).disabled === false);
      setTimeout(() => button(bulk).click());
      const event = await oneEvent(bulk, 'action');
      event.preventDefault();
      expect(event.detail).to.deep.include({name: 'archive', ids: ['2']});
    });

    it('asks in the author’s words or in its own, with how many', async () => {
      const {bulk, table} = await add({label: 'Delete', action: 'action:delete', color: 'danger', confirm: ''});
      const dialog = (): ShadowRoot | null | undefined => document.querySelector('.widget-confirm')?.shadowRoot;
      const question = () => dialog()?.querySelector('dialog[open] #text')?.textContent;
      await tick(table, 0, 1);
      await waitUntil(() => button(bulk).disabled === false);
      button(bulk).click();
      await waitUntil(() => question() === '“Delete” for 2 rows?');
      expect(dialog()!.activeElement?.className).to.equal('cancel');
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !dialog());
      bulk.confirm = 'All {count} of them?';
      button(bulk).click();
      await waitUntil(() => question() === 'All 2 of them?');
      dialog()!.querySelector<HTMLElement>('.danger')!.click();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.done();
    });
  });

  describe('the form', () => {
    const isAsking = (bulk: Element): boolean => part(bulk, 'form')!.matches(':popover-open');

    async function ask(
      attributes = {},
    ): Promise<{bulk: BulkActionWidget; table: TableWidget; input: HTMLInputElement}> {
      const {bulk, table} = await add({label: 'Categorize', action: 'action:categorize', ...attributes}, 'category');
      await tick(table, 0, 1);
      await waitUntil(() => button(bulk).disabled === false);
      button(bulk).click();
      const input = bulk.querySelector('input')!;
      await waitUntil(() => isAsking(bulk) && document.activeElement === input);
      return {bulk, table, input};
    }

    it('gives its values to the page that does it itself, and closes', async () => {
      const {bulk, table, input} = await ask({action: 'categorize'});
      input.value = 'Lamps';
      let heard: CustomEvent | undefined;
      bulk.addEventListener('action', (event) => {
        event.preventDefault();
        heard = event;
      });
      await sendKeys({press: 'Enter'});
      await waitUntil(() => heard !== undefined && !isAsking(bulk));
      expect(heard?.detail).to.deep.include({name: 'categorize', ids: ['1', '2'], values: {category: 'Lamps'}});
      expect(table.selection).to.deep.equal(['1', '2']);
    });

    it('is asked first, with the focus in its first field, and its values go with the action', async () => {
      const {bulk, table} = await ask();
      expect(data.provider.changes).to.have.length(0);
      await sendKeys({type: 'Music'});
      await sendKeys({press: 'Enter'});
      await waitUntil(() => data.provider.changes.length === 1);
      expect(data.provider.changes[0]!.request.values).to.deep.equal({category: 'Music'});
      data.provider.changes[0]!.done();
      await waitUntil(() => !isAsking(bulk));
      expect(table.selection).to.deep.equal([]);
    });

    it('is not left while a field is wrong, and says so', async () => {
      const {bulk} = await ask();
      part(bulk, 'submit')!.click();
      await new Promise((done) => requestAnimationFrame(done));
      expect([isAsking(bulk), data.provider.changes.length]).to.deep.equal([true, 0]);
    });

    it('says in itself what went wrong, and stays', async () => {
      const {bulk, input} = await ask();
      input.value = 'Music';
      part(bulk, 'submit')!.click();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.fail({code: 'invalid', message: 'No such category', retryable: false});
      await waitUntil(() => part(bulk, 'failure')?.textContent === 'No such category');
      expect([isAsking(bulk), message(bulk)]).to.deep.equal([true, undefined]);
    });

    it('closes by Escape and Cancel, with the focus back at the button and the rows kept', async () => {
      const {bulk, table} = await ask();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !isAsking(bulk));
      button(bulk).focus();
      button(bulk).click();
      await waitUntil(() => isAsking(bulk));
      part(bulk, 'cancel')!.click();
      await waitUntil(() => !isAsking(bulk));
      expect(bulk.shadowRoot!.activeElement).to.equal(button(bulk));
      expect(table.selection).to.deep.equal(['1', '2']);
    });

    it('is a dialog with a name, of which the button tells', async () => {
      const {bulk} = await ask();
      const form = part(bulk, 'form')!;
      expect([form.getAttribute('role'), form.getAttribute('aria-label')]).to.deep.equal(['dialog', 'Categorize']);
      const inner = button(bulk).shadowRoot!.querySelector('button')!;
      await waitUntil(() => inner.getAttribute('aria-expanded') === 'true');
      expect(inner.getAttribute('aria-haspopup')).to.equal('dialog');
      // While it comes in, its colours are mixed with the page's.
      await Promise.all(form.getAnimations().map(({finished}) => finished));
      await expect(bulk).to.be.accessible();
    });
  });

  it('F102 shows markup as text, from a source too', async () => {
    const bulk = await fixture<BulkActionWidget>(
      html`<bulk-action-widget label=${HOSTILE_TEXTS[0]!}></bulk-action-widget>`,
    );
    expect(button(bulk).label).to.equal(HOSTILE_TEXTS[0]);
    bulk.dataSource = {label: HOSTILE_TEXTS[1]};
    await waitUntil(() => button(bulk).label === HOSTILE_TEXTS[1]);
    expect(bulk.shadowRoot!.querySelector('img, script, b')).to.equal(null);
  });

  it('shows what is wrong with values that can’t be read', async () => {
    const bulk = await fixture(html`<bulk-action-widget label="x" values="{"></bulk-action-widget>`);
    await waitUntil(() => part(bulk, 'error')?.textContent?.includes('values'));
  });

  it('is accessible, in light and dark', async () => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await emulateMedia({colorScheme});
      data.place.replaceChildren();
      const {bulk, table} = await add({label: 'Archive', action: 'archive', 'show-count': ''});
      await tick(table, 0);
      await waitUntil(() => button(bulk).label === 'Archive (1)');
      await expect(bulk).to.be.accessible();
    }
  });

  it('does not hear of rows any more when it has left the page', async () => {
    const {bulk, table} = await add({label: 'x'});
    bulk.remove();
    await tick(table, 0);
    expect(bulk.selectedKeys).to.deep.equal([]);
    expect(activeIn(document)).not.to.equal(bulk);
  });
});
