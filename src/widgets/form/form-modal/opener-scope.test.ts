import {expect, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {activeIn, drawnIn} from '../../../core/composed-tree.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-more.js';
import '../../action/dropdown/dropdown-widget.js';
import '../../data/list/list-widget.js';
import '../../data/table/table-widget.js';
import '../input/input-widget.js';
import './form-modal-widget.js';
import type {DescribeRequest, Description} from '../../../data/types.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormModalWidget} from './form-modal-widget.js';

const ROWS = [
  {id: 7, name: 'Lamp'},
  {id: 8, name: 'Chair'},
];

const shadow = (element: Element): ShadowRoot => element.shadowRoot!;
const dialog = (modal: Element): HTMLDialogElement | null =>
  shadow(shadow(modal).querySelector('modal-widget')!).querySelector('dialog');
const isOpen = (modal: Element): boolean => dialog(modal)?.open === true;
const field = (modal: Element): InputWidget => modal.querySelector('input-widget')!;

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Element[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function template(slot: string, child: Element): HTMLTemplateElement {
  const element = make('template', slot ? {slot} : {});
  element.content.append(child);
  return element;
}

const opener = (): Element =>
  make('button-widget', {label: 'Edit {{name}}', commandfor: 'edit', command: 'show-modal'});

async function click(element: Element): Promise<void> {
  const {left, top, width, height} = element.getBoundingClientRect();
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

describe('<form-modal-widget> opened from a row', () => {
  let data: DataFixture;
  let modal: FormModalWidget;
  let asked: string[];
  /** What lets the next answer go; undefined: it goes at once. */
  let held: Promise<void> | undefined;

  beforeEach(async () => {
    data = await dataFixture();
    asked = [];
    held = undefined;
    data.provider.describe = async (request?: DescribeRequest): Promise<Description> => {
      const {source} = request!;
      const [id] = source.kind === 'form' ? ((source.args ?? []) as readonly unknown[]) : [];
      asked.push(String(id));
      await held;
      const found = ROWS.find((row) => row.id === id);
      return {
        fields: [{name: 'name', type: 'text', label: 'Name'}],
        values: {name: found?.name ?? ''},
        version: `v${String(id)}`,
      };
    };
  });
  afterEach(async () => {
    await resetMouse();
    data.remove();
  });

  async function add(...before: readonly Element[]): Promise<void> {
    const place = document.createElement('div');
    modal = make(
      'form-modal-widget',
      {id: 'edit', heading: 'Edit product', 'data-source': 'form:update_product({id})'},
      make('input-widget', {field: 'name', label: 'Name'}),
    );
    place.append(...before, modal);
    await data.add(place);
  }
  const table = (attributes: Readonly<Record<string, string>>, ...children: readonly Element[]): Element =>
    make('table-widget', {columns: 'name', rows: JSON.stringify(ROWS), ...attributes}, ...children);
  const inCells = (): Element => table({columns: 'name, id'}, template('cell:id', opener()));
  const buttonOf = (list: Element, index: number): HTMLElement =>
    [...shadow(list).querySelectorAll<HTMLElement>('tbody button-widget, .row-action, li button-widget')][index]!;
  const shows = (name: string): Promise<void> => waitUntil(() => isOpen(modal) && field(modal).value === name);
  const sent = () => data.provider.changes.filter(({request}) => request.intent === 'submit');
  const close = async (): Promise<void> => {
    modal.close();
    await waitUntil(() => !isOpen(modal) && !modal.open);
  };

  it('asks for nothing before it is opened, and is not off', async () => {
    await add(inCells());
    expect([asked, modal.disabled, modal.dataset['state']]).to.deep.equal([[], undefined, undefined]);
    expect(data.provider.reads).to.deep.equal([]);
  });

  it('is filled from the row whose button was clicked, and from another one afterwards', async () => {
    await add(inCells());
    await click(buttonOf(data.place.querySelector('table-widget')!, 1));
    await shows('Chair');
    await close();
    await click(buttonOf(data.place.querySelector('table-widget')!, 0));
    await shows('Lamp');
    expect(asked).to.deep.equal(['8', '7']);
  });

  it('is filled from the row of a row action, and gives it the focus back', async () => {
    await add(table({'row-actions': '[{"label": "Edit", "icon": "pencil", "action": "show-modal@edit"}]'}));
    const action = buttonOf(data.place.querySelector('table-widget')!, 1);
    action.focus();
    await sendKeys({press: 'Enter'});
    await shows('Chair');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(modal) && activeIn(document) === action);
  });

  it('is filled from the row of a menu in it', async () => {
    const items = JSON.stringify([{label: 'Edit', action: 'show-modal@edit'}]);
    await add(table({columns: 'name, id'}, template('cell:id', make('dropdown-widget', {label: 'More', items}))));
    const menu = shadow(data.place.querySelector('table-widget')!).querySelectorAll('dropdown-widget')[1]!;
    await click(menu);
    const item = (): Element | undefined =>
      [...drawnIn(menu)].find((each) => each.localName === 'dropdown-item-widget');
    await waitUntil(() => item()?.checkVisibility(), 'the menu is not open');
    await click(item()!);
    await shows('Chair');
  });

  it('is filled from the item of a list', async () => {
    await add(make('list-widget', {items: JSON.stringify(ROWS)}, template('', opener())));
    await click(buttonOf(data.place.querySelector('list-widget')!, 0));
    await shows('Lamp');
  });

  it('sends what was changed to the record of its row', async () => {
    await add(inCells());
    await click(buttonOf(data.place.querySelector('table-widget')!, 1));
    await shows('Chair');
    field(modal).focus();
    await sendKeys({type: 's'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => sent().length === 1);
    const {source, version} = sent()[0]!.request;
    expect([source.kind === 'form' && source.args, version]).to.deep.equal([[8], 'v8']);
    sent()[0]!.done();
    await waitUntil(() => !isOpen(modal));
  });

  it('asks again for the same row, which may be another by then', async () => {
    await add(inCells());
    const button = buttonOf(data.place.querySelector('table-widget')!, 0);
    await click(button);
    await shows('Lamp');
    await close();
    await click(button);
    await shows('Lamp');
    await waitUntil(() => asked.length === 2);
    expect(asked).to.deep.equal(['7', '7']);
  });

  it('shows nothing of the row before while the next one is on its way, and sends nothing to it', async () => {
    await add(inCells());
    await click(buttonOf(data.place.querySelector('table-widget')!, 0));
    await shows('Lamp');
    await close();
    let go = (): void => undefined;
    held = new Promise((done) => (go = done));
    await click(buttonOf(data.place.querySelector('table-widget')!, 1));
    await waitUntil(() => asked.at(-1) === '8');
    await shows('');
    modal.form!.requestSubmit();
    await data.settle();
    expect(sent()).to.deep.equal([]);
    go();
    await waitUntil(() => sent().length === 1);
    expect(sent()[0]!.request).to.deep.include({values: {name: 'Chair'}, version: 'v8'});
  });

  it('waits, switched off, where it is opened from outside of any row', async () => {
    await add(inCells(), opener());
    await click(buttonOf(data.place.querySelector('table-widget')!, 0));
    await shows('Lamp');
    await close();
    await click(data.place.querySelector('button-widget')!);
    await waitUntil(() => isOpen(modal) && modal.disabled === true);
    expect(asked).to.deep.equal(['7']);
  });

  it('takes the key of a record as what it is, whatever stands in it', async () => {
    const [first = ''] = HOSTILE_TEXTS;
    await add(
      make(
        'table-widget',
        {columns: 'name, id', rows: JSON.stringify([{id: first, name: first}])},
        template('cell:id', opener()),
      ),
    );
    await click(buttonOf(data.place.querySelector('table-widget')!, 0));
    await waitUntil(() => asked.length === 1);
    expect(asked).to.deep.equal([first]);
  });
});
