import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-more.js';
import '../form/form-widget.js';
import '../input/input-widget.js';
import './repeater-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {RepeaterWidget} from './repeater-widget.js';

const rows = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[part="row"]'),
];
const controls = (element: Element): InputWidget[] => [...element.querySelectorAll('input-widget')];
/** In the order of the eye: the rows stand in the page in the order in which they were made. */
const values = (element: RepeaterWidget): string[] =>
  rows(element).map((row) => {
    const [content] = row.querySelector('slot')!.assignedElements();
    return content!.querySelector<InputWidget>('input-widget')!.value;
  });
const tool = (element: Element, row: number, name: string): HTMLElement =>
  rows(element)[row]!.querySelector<HTMLElement>(`.${name}`)!;
const adders = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.adder')];
const isOff = (button: HTMLElement): boolean => button.hasAttribute('disabled');

async function type(element: InputWidget, text: string): Promise<void> {
  await element.updateComplete;
  const input = element.shadowRoot!.querySelector('input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

const TEMPLATE = html`<template slot="template">
  <input-widget field="number" label="Number"></input-widget>
</template>`;
const PHONES = [{number: '1'}, {number: '2'}, {number: '3'}];

const made = async (items: readonly unknown[] = PHONES): Promise<RepeaterWidget> => {
  const element = await fixture<RepeaterWidget>(
    html`<repeater-widget field="phones" label="Phones" .items=${items} max="4">${TEMPLATE}</repeater-widget>`,
  );
  await waitUntil(() => rows(element).length === Math.max(items.length, 1));
  await Promise.all(controls(element).map((one) => one.updateComplete));
  return element;
};

describe('<repeater-widget>', () => {
  describe('dumb', () => {
    it('F-03 has a row for each record, with controls that are named by their place', async () => {
      const element = await made();
      expect(values(element)).to.deep.equal(['1', '2', '3']);
      expect(controls(element).map((one) => one.getAttribute('field'))).to.deep.equal([
        'phones[0][number]',
        'phones[1][number]',
        'phones[2][number]',
      ]);
      expect(rows(element)[1]!.getAttribute('aria-label')).to.equal('Item 2 of 3');
      await expect(element).to.be.accessible();
    });

    it('has in a row what its template says, where a record does not say it', async () => {
      const element = await fixture<RepeaterWidget>(
        html`<repeater-widget field="phones" label="Phones" .items=${[{number: '1'}, {kind: 'work'}]}>
          <template slot="template">
            <input-widget field="number" label="Number" value="+49"></input-widget>
            <input-widget field="kind" label="Kind" value="home"></input-widget>
          </template>
        </repeater-widget>`,
      );
      await waitUntil(() => controls(element).length === 4);
      expect(controls(element).map(({value}) => value)).to.deep.equal(['1', 'home', '+49', 'work']);
    });

    it('has its least number of rows from the start, and none of them goes', async () => {
      const element = await made([]);
      expect([rows(element).length, isOff(tool(element, 0, 'remove'))]).to.deep.equal([1, true]);
      element.removeItem(0);
      await element.updateComplete;
      expect(element.length).to.equal(1);
    });

    it('F-12 gets a row by its button, up to the most, and leads to it', async () => {
      const element = await made();
      const told: unknown[] = [];
      element.addEventListener('rows-change', ({detail}) => told.push(detail));
      adders(element)[0]!.click();
      await waitUntil(() => told.length === 1);
      expect(told).to.deep.equal([{action: 'add', index: 3}]);
      expect(rows(element).length).to.equal(4);
      await waitUntil(() => document.activeElement?.getAttribute('field') === 'phones[3][number]');
      expect(isOff(adders(element)[0]!)).to.be.true;
      element.addItem();
      expect(element.length).to.equal(4);
    });

    it('F-13 loses a row by its button, and what was typed stays in the others', async () => {
      const element = await made();
      await type(controls(element)[2]!, 'mine');
      tool(element, 1, 'remove').click();
      await waitUntil(() => rows(element).length === 2);
      expect(values(element)).to.deep.equal(['1', 'mine']);
      expect(controls(element).map((one) => one.getAttribute('field'))).to.deep.equal([
        'phones[0][number]',
        'phones[1][number]',
      ]);
    });

    it('adds by what the page puts in the slot', async () => {
      const element = await fixture<RepeaterWidget>(
        html`<repeater-widget field="phones">${TEMPLATE}<button slot="add-button">More</button></repeater-widget>`,
      );
      await waitUntil(() => rows(element).length === 1);
      element.querySelector('button')!.click();
      await waitUntil(() => rows(element).length === 2);
    });

    it('F-15 shows what belongs to the kind of a row, and keeps it when the kind is another', async () => {
      const form = await fixture<FormWidget>(
        html`<form-widget>
          <repeater-widget field="content" min="0">
            <template slot="template"><input-widget field="_union_type" label="Kind"></input-widget></template>
            <template slot="template" data-union="text" data-label="Text">
              <input-widget field="text" label="Text"></input-widget>
            </template>
            <template slot="template" data-union="image">
              <input-widget field="url" label="Address"></input-widget>
            </template>
          </repeater-widget>
        </form-widget>`,
      );
      const element = form.querySelector('repeater-widget')!;
      await waitUntil(() => adders(element).length === 2);
      expect(adders(element).map((one) => one.getAttribute('label'))).to.deep.equal(['Text', 'image']);
      adders(element)[1]!.click();
      await waitUntil(() => rows(element).length === 1);
      const names = (): (string | null)[] => controls(element).map((one) => one.getAttribute('field'));
      expect(names()).to.deep.equal(['content[0][_union_type]', 'content[0][url]']);
      expect(form.values).to.deep.equal({content: [{_union_type: 'image', url: ''}]});
      const [kind] = controls(element);
      await type(kind!, 'text');
      await waitUntil(() => names()[1] === 'content[0][text]');
      expect(controls(element)[0] === kind, 'the field of the kind stays').to.be.true;
      expect(form.values).to.deep.equal({content: [{_union_type: 'text', text: ''}]});
      form.append(Object.assign(document.createElement('button'), {type: 'button', name: 'content[_add_content]'}));
      form.querySelector('button')!.click();
      await waitUntil(() => rows(element).length === 2);
      expect(names().slice(2), 'one that has no kind yet').to.deep.equal(['content[1][_union_type]']);
    });

    it('F116 what is dropped by others moves no row, and is left to the page', async () => {
      const element = await made();
      const told: unknown[] = [];
      element.addEventListener('rows-change', ({detail}) => told.push(detail));
      const dataTransfer = new DataTransfer();
      for (const kind of ['text/plain', 'text/html', 'application/x-total-widgets-row'])
        dataTransfer.setData(kind, '0');
      const drop = (type: string): boolean => {
        const event = new DragEvent(type, {bubbles: true, composed: true, cancelable: true, dataTransfer});
        rows(element)[2]!.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(['dragenter', 'dragover', 'drop'].map(drop)).to.deep.equal([false, false, false]);
      await element.updateComplete;
      expect([values(element), told]).to.deep.equal([['1', '2', '3'], []]);
    });

    it('F102 F114 shows what a record says as text, and touches no prototype', async () => {
      const [hostile = ''] = HOSTILE_TEXTS;
      const items = JSON.parse(
        JSON.stringify([{number: hostile}]).replace('}]', ',"__proto__":{"polluted":1}}]'),
      ) as [];
      const element = await made(items);
      expect(values(element)).to.deep.equal([hostile]);
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    let form: FormWidget;
    let element: RepeaterWidget;

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = {
        fields: [],
        values: {
          phones: [
            {id: 1, number: '1'},
            {id: 2, number: '2'},
          ],
        },
      };
      form = (
        await fixture(
          html`<div>
            <form-widget data-source="form:update_user(1)">
              <repeater-widget field="phones" label="Phones">${TEMPLATE}</repeater-widget>
              <button-widget slot="actions" type="submit" name="phones[_add_phones]" value="true"></button-widget>
            </form-widget>
          </div>`,
        )
      ).firstElementChild as FormWidget;
      await data.add(form);
      element = form.querySelector('repeater-widget')!;
      await waitUntil(() => rows(element).length === 2);
      await waitUntil(() => controls(element)[1]?.value === '2');
    });
    afterEach(() => data.remove());

    it('F-10 shows the rows of the record, and sends them with their keys', async () => {
      expect(form.isDirty).to.be.false;
      await type(controls(element)[1]!, 'two');
      tool(element, 0, 'remove').click();
      await waitUntil(() => rows(element).length === 1);
      form.requestSubmit();
      await waitUntil(() => data.provider.changes.length === 1);
      expect(data.provider.changes[0]!.request.values).to.deep.equal({phones: [{id: 2, number: 'two'}]});
    });

    it('keeps what its template says of a row that the record has not', async () => {
      const kinds = {type: 'array', items: {type: 'object', required: ['kind']}} as const;
      data.provider.description = {
        fields: [],
        values: {phones: [], note: 'There'},
        schema: {type: 'object', properties: {phones: kinds}},
      };
      const other = (
        await fixture(
          html`<div>
            <form-widget data-source="form:update_user(2)">
              <input-widget field="note" label="Note"></input-widget>
              <repeater-widget field="phones" label="Phones">
                <template slot="template"
                  ><input-widget field="kind" label="Kind" value="home"></input-widget
                ></template>
              </repeater-widget>
            </form-widget>
          </div>`,
        )
      ).firstElementChild as FormWidget;
      await data.add(other);
      await waitUntil(() => other.values['note'] === 'There');
      expect(other.values).to.deep.equal({note: 'There', phones: [{kind: 'home'}]});
      other.requestSubmit();
      await waitUntil(() => data.provider.changes.length === 1);
      expect(other.isDirty).to.be.false;
    });

    it('F-12 has a row more by a button of the special name, and is not sent', async () => {
      form.querySelector('button-widget')!.click();
      await waitUntil(() => rows(element).length === 3);
      expect(data.provider.changes.length).to.equal(0);
    });

    it('F-12 F-13 F-14 does what buttons of the special names say, in rows and beside them', async () => {
      const more = document.createElement('button-widget');
      Object.assign(more, {label: 'More'});
      more.setAttribute('name', 'phones[_add_phones]');
      form.append(more);
      more.click();
      await waitUntil(() => rows(element).length === 3);
      const gone = document.createElement('button');
      Object.assign(gone, {type: 'button', name: 'phones[0][_drop_phones]', value: 'true'});
      form.append(gone);
      gone.click();
      await waitUntil(() => values(element).join() === '2,');
      const order = document.createElement('button');
      Object.assign(order, {type: 'button', name: 'phones[1][_sort_phones]', value: '0'});
      form.append(order);
      order.click();
      await waitUntil(() => values(element).join() === ',2');
      const hidden = document.createElement('input');
      Object.assign(hidden, {type: 'hidden', name: 'phones[0][_sort_phones]', value: '0'});
      form.append(hidden);
      expect(form.values).to.deep.equal({phones: [{number: ''}, {id: 2, number: '2'}]});
    });

    it('F-12 does so for a key and a press, which are on the native button in one of this library', async () => {
      const more = document.createElement('button-widget');
      Object.assign(more, {label: 'More', name: 'phones[_add_phones]'});
      form.append(more);
      await more.updateComplete;
      more.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => rows(element).length === 3);
      const {left, top, width, height} = more.getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
      await waitUntil(() => rows(element).length === 4);
      await resetMouse();
    });

    it('has the rows of before when the form is taken back, or was taken and is to be empty again', async () => {
      element.addItem({number: '3'});
      await waitUntil(() => values(element).join() === '1,2,3');
      form.resetOnSuccess = true;
      form.requestSubmit();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.done();
      await waitUntil(() => values(element).join() === '1,2');
      element.removeItem(0);
      await waitUntil(() => values(element).join() === '2');
      form.reset();
      await waitUntil(() => values(element).join() === '1,2');
    });

    it('shows what the server says at the field of its row, also when the row has moved', async () => {
      form.requestSubmit();
      await waitUntil(() => data.provider.changes.length === 1);
      data.provider.changes[0]!.fail({
        code: 'invalid',
        message: 'No',
        retryable: false,
        fields: [{path: 'phones.1.number', code: 'x', message: 'is no number'}],
      });
      const wrong = (): string[] =>
        controls(element)
          .filter((one) => one.shadowRoot!.querySelector('[part="error"]'))
          .map((one) => one.value);
      await waitUntil(() => wrong().length === 1);
      expect(wrong()).to.deep.equal(['2']);
      element.moveItem(1, 0);
      await waitUntil(() => values(element)[0] === '2');
      expect(wrong()).to.deep.equal(['2']);
    });
  });

  describe('keyboard', () => {
    it('F-14 moves a row by its buttons, which keep the focus', async () => {
      const element = await made();
      tool(element, 2, 'up').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => values(element).join() === '1,3,2');
      await waitUntil(() => element.shadowRoot!.activeElement === tool(element, 1, 'up'));
      await sendKeys({press: 'Enter'});
      await waitUntil(() => values(element).join() === '3,1,2');
      // At the top there is no way up.
      await waitUntil(() => element.shadowRoot!.activeElement === tool(element, 0, 'down'));
    });

    it('F-14 moves a row by its handle, which Escape takes back', async function () {
      // WebKit's driver drags no mouse.
      if (!/Chrome|Firefox/.test(navigator.userAgent)) this.skip();
      const element = await made();
      await element.updateComplete;
      const moves: unknown[] = [];
      element.addEventListener('rows-change', (event) => moves.push((event as CustomEvent).detail));
      const middle = (node: Element): [number, number] => {
        const {left, top, width, height} = node.getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)];
      };
      const drag = async (from: number, to: number): Promise<void> => {
        await sendMouse({type: 'move', position: middle(tool(element, from, 'handle'))});
        await sendMouse({type: 'down'});
        await sendMouse({type: 'move', position: middle(rows(element)[to]!)});
      };
      try {
        await drag(0, 2);
        expect(rows(element).map(({dataset}) => dataset['drop'])).to.deep.equal([undefined, undefined, 'behind']);
        await sendMouse({type: 'up'});
        await waitUntil(() => moves.length === 1, 'not moved');
        expect(values(element)).to.deep.equal(['2', '3', '1']);
        await drag(2, 0);
        await sendKeys({press: 'Escape'});
        await sendMouse({type: 'up'});
        expect(values(element)).to.deep.equal(['2', '3', '1']);
        expect(moves).to.deep.equal([{action: 'move', index: 2}]);
        expect(rows(element).some((row) => row.matches('[data-drop], [data-lifted]'))).to.be.false;
      } finally {
        await resetMouse();
      }
    });

    it('leaves the focus at the next row when one is taken away', async () => {
      const element = await made();
      tool(element, 1, 'remove').focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => values(element).join() === '1,3');
      await waitUntil(() => element.shadowRoot!.activeElement === tool(element, 1, 'remove'));
    });
  });
});
