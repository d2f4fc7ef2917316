import {expect, waitUntil} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import type {DashboardConfig, DashboardWidget} from './dashboard-widget.js';
import {
  act,
  answer,
  ANSWERS,
  connected,
  CONNECTED,
  grip,
  panelOf,
  panelsOf,
  placeOf,
  prototype,
  PROTOTYPE,
  textOf,
} from './dash.testing.js';

const said = (): string => document.querySelector('.widget-announcer')?.textContent ?? '';
const editing = async (values: Partial<DashboardWidget> = {}): Promise<DashboardWidget> => {
  const element = await prototype({editable: true, editMode: true, ...values});
  await waitUntil(() => grip(element, 'Revenue') !== null);
  return element;
};
/** Presses a key, with those before it held down: `Control+Shift+z`. */
const chord = async (keys: string): Promise<void> => {
  const held = keys.split('+');
  const key = held.pop()!;
  for (const down of held) await sendKeys({down});
  await sendKeys({press: key});
  for (const up of held) await sendKeys({up});
};
const press = async (element: DashboardWidget, name: string, ...keys: string[]): Promise<void> => {
  grip(element, name).focus();
  for (const key of keys) await chord(key);
  await element.updateComplete;
};
const titles = ({widgets = []}: DashboardConfig): readonly unknown[] => widgets.map(({title}) => title);

describe('<dashboard-widget> in edit mode', () => {
  it('is begun by its button, with the focus on the first handle, and left by Discard', async () => {
    const element = await prototype({editable: true});
    expect(element.editMode).to.not.equal(true);
    act(element, 'edit').click();
    await waitUntil(() => element.shadowRoot?.activeElement === grip(element, 'Revenue'));
    expect(element.hasAttribute('edit-mode')).to.be.true;
    act(element, 'discard').click();
    await waitUntil(() => act(element, 'edit') !== null && element.shadowRoot?.activeElement === act(element, 'edit'));
    expect(element.editMode).to.be.false;
  });

  it('AX-41 the arrows move a widget, with Shift they resize it, and where it is is said', async () => {
    const element = await editing();
    await press(element, 'Response', 'ArrowRight', 'ArrowRight');
    expect(placeOf(element, 'p95')).to.deep.equal([6, 0, 4, 3]);
    await press(element, 'Response', 'Shift+ArrowDown', 'Shift+ArrowRight');
    expect(placeOf(element, 'p95')).to.deep.equal([6, 0, 5, 4]);
    await waitUntil(() => said().includes('Response: column 7, row 1, 5 wide, 4 high'));
    expect(element.shadowRoot?.activeElement).to.equal(grip(element, 'Response'));
    await press(element, 'Revenue', 'ArrowUp');
    await waitUntil(() => said().includes('Revenue cannot go further'));
  });

  it('a key moves a widget past the one below, and the focus comes along', async () => {
    const element = await editing();
    await press(element, 'Revenue', 'ArrowDown');
    expect(placeOf(element, 'sum')[1]).to.be.greaterThan(0);
    await waitUntil(() => element.shadowRoot?.activeElement === grip(element, 'Revenue'));
    expect(panelsOf(element)[0]).to.not.equal(panelOf(element, 'Revenue'));
  });

  it('Delete removes it, the focus goes on, and Ctrl+Z brings it back', async () => {
    const element = await editing();
    await press(element, 'Response', 'Delete');
    await waitUntil(() => panelsOf(element).length === 2);
    await waitUntil(() => element.shadowRoot?.activeElement?.classList.contains('grip') === true);
    await chord('Control+z');
    await waitUntil(() => panelOf(element, 'Response') !== undefined);
    await chord('Control+Shift+z');
    await waitUntil(() => panelOf(element, 'Response') === undefined);
    act(element, 'undo').click();
    await waitUntil(() => panelOf(element, 'Response') !== undefined);
  });

  it('Enter opens its settings, which change title, type, fields and place', async () => {
    const element = await editing();
    await press(element, 'Revenue', 'Enter');
    await waitUntil(() => element.shadowRoot?.querySelector('modal-widget')?.open === true);
    const field = (name: string): HTMLElement & {value: unknown} =>
      element.shadowRoot!.querySelector(`[data-name="${name}"]`)!;
    field('title').value = 'Turnover';
    field('config.aggregate').value = 'max';
    field('box.w').value = '6';
    act(element, 'apply').click();
    await waitUntil(() => panelOf(element, 'Turnover') !== undefined);
    await waitUntil(() => textOf(panelOf(element, 'Turnover')).includes('30'));
    expect(placeOf(element, 'sum')).to.deep.equal([0, 0, 6, 3]);
    expect(element.toJSON()?.widgets?.[0]?.config).to.deep.equal({field: 'amount', aggregate: 'max'});
  });

  it('adds a widget of any type, at the first free place', async () => {
    const element = await editing();
    act(element, 'add').click();
    await waitUntil(() => element.shadowRoot?.querySelector('modal-widget')?.open === true);
    const field = (name: string): HTMLElement & {value: unknown} =>
      element.shadowRoot!.querySelector(`[data-name="${name}"]`)!;
    const type = field('type');
    type.value = 'stat_card';
    type.dispatchEvent(new Event('change'));
    await waitUntil(() => field('config.field') !== null);
    field('title').value = 'Biggest';
    field('config.field').value = 'amount';
    act(element, 'apply').click();
    await waitUntil(() => panelOf(element, 'Biggest') !== undefined);
    expect(placeOf(element, 'widget-4')).to.deep.equal([8, 0, 3, 3]);
    await waitUntil(() => textOf(panelOf(element, 'Biggest')).includes('30'));
  });

  it('tells the page of each change, and gives JSON that draws the same', async () => {
    const element = await editing();
    const heard: DashboardConfig[] = [];
    element.addEventListener('dashboard-change', ({detail}) => heard.push(detail.config));
    await press(element, 'Response', 'ArrowRight');
    expect(heard.length).to.equal(1);
    const copy = await prototype({config: JSON.parse(JSON.stringify(element)) as DashboardConfig});
    expect(placeOf(copy, 'p95')).to.deep.equal(placeOf(element, 'p95'));
  });

  it('takes JSON in, and says what is none', async () => {
    const element = await editing();
    element.importJson('{}');
    await waitUntil(() => textOf(element).includes('This is no dashboard'));
    element.importJson(JSON.stringify({name: 'Other', widgets: [{type: 'text', title: 'Words'}]}));
    await waitUntil(() => panelOf(element, 'Words') !== undefined && panelsOf(element).length === 1);
    expect(element.toJSON()).to.deep.include({id: 7, slug: 'ops', version: 3, name: 'Other'});
    element.undo();
    await waitUntil(() => panelsOf(element).length === 3);
  });

  if (/Chrome|Firefox/.test(navigator.userAgent)) {
    it('is moved by its header and resized by its corner with a mouse', async () => {
      await setViewport({width: 1280, height: 800});
      const element = await editing();
      const panel = panelOf(element, 'Response')!;
      const from = panel.getBoundingClientRect();
      const at = (x: number, y: number): [number, number] => [Math.round(x), Math.round(y)];
      await sendMouse({type: 'move', position: at(from.left + 60, from.top + 20)});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: at(from.left + 160, from.top + 24)});
      await sendMouse({type: 'move', position: at(from.left + 60 + 205, from.top + 24)});
      await sendMouse({type: 'up'});
      await waitUntil(() => placeOf(element, 'p95')[0] === 6);
      const now = panelOf(element, 'Response')!.getBoundingClientRect();
      await sendMouse({type: 'move', position: at(now.right - 8, now.bottom - 8)});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: at(now.right + 40, now.bottom + 40)});
      await sendMouse({type: 'move', position: at(now.right + 95, now.bottom + 66)});
      await sendMouse({type: 'up'});
      await waitUntil(() => placeOf(element, 'p95')[2] === 5);
      expect(placeOf(element, 'p95')).to.deep.equal([6, 0, 5, 4]);
      await resetMouse();
    });

    it('Escape puts a dragged widget back', async () => {
      await setViewport({width: 1280, height: 800});
      const element = await editing();
      const {left, top} = panelOf(element, 'Response')!.getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(left + 60), Math.round(top + 20)]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [Math.round(left + 300), Math.round(top + 40)]});
      await sendKeys({press: 'Escape'});
      await sendMouse({type: 'up'});
      await resetMouse();
      await element.updateComplete;
      expect(placeOf(element, 'p95')).to.deep.equal([4, 0, 4, 3]);
    });
  }

  describe('saving', () => {
    const changed = async () => {
      const {page, element} = await connected({}, {editable: true});
      element.editMode = true;
      await page.settle();
      await waitUntil(() => grip(element, 'Response') !== null);
      await press(element, 'Response', 'ArrowRight');
      act(element, 'save').click();
      await waitUntil(async () => {
        await page.settle();
        return page.provider.changes.length === 1;
      });
      return {page, element, change: page.provider.changes[0]!};
    };

    it('sends the whole through the provider with the version that was changed, shown as saved at once', async () => {
      const {page, element, change} = await changed();
      expect(change.request.source).to.deep.include({kind: 'action', name: 'save_dashboard'});
      expect([change.request.version, change.request.keys]).to.deep.equal(['3', ['7']]);
      expect(element.editMode).to.be.false;
      expect(placeOf(element, 'p95')).to.deep.equal([5, 0, 4, 3]);
      change.done({version: '4'});
      await page.settle();
      await waitUntil(() => element.toJSON()?.version === '4');
      expect(placeOf(element, 'p95')).to.deep.equal([5, 0, 4, 3]);
      page.remove();
    });

    it('AX-31 a refused one is being edited again with all that was done, and why is said', async () => {
      const {page, element, change} = await changed();
      change.fail({code: 'http', message: 'The disk is full.', retryable: false});
      await page.settle();
      await waitUntil(() => textOf(element).includes('The disk is full.'));
      expect(element.editMode).to.be.true;
      expect(placeOf(element, 'p95')).to.deep.equal([5, 0, 4, 3]);
      page.remove();
    });

    it('a 409 loses nothing: both are kept, joined, and saved upon the newer version', async () => {
      const {page, element, change} = await changed();
      const theirs = {
        ...CONNECTED,
        version: 9,
        widgets: CONNECTED.widgets!.map((widget) => (widget.id === 'sum' ? {...widget, title: 'Theirs'} : widget)),
      };
      change.fail({code: 'conflict', message: 'Newer.', retryable: false, current: theirs});
      await page.settle();
      await waitUntil(() => textOf(element).includes('Somebody else has saved'));
      act(element, 'join').click();
      await waitUntil(() => panelOf(element, 'Theirs') !== undefined);
      expect(placeOf(element, 'p95')).to.deep.equal([5, 0, 4, 3]);
      act(element, 'save').click();
      await waitUntil(async () => {
        await page.settle();
        return page.provider.changes.length === 2;
      });
      expect(page.provider.changes[1]!.request.version).to.equal('9');
      expect(titles(page.provider.changes[1]!.request.values as DashboardConfig)).to.include('Theirs');
      page.remove();
    });

    it('a 409 answered by using theirs can still be taken back', async () => {
      const {page, element, change} = await changed();
      change.fail({code: 'conflict', message: 'Newer.', retryable: false, current: {...CONNECTED, version: 9}});
      await page.settle();
      await waitUntil(() => act(element, 'theirs') !== null);
      act(element, 'theirs').click();
      await waitUntil(() => placeOf(element, 'p95')[0] === 4);
      element.undo();
      await waitUntil(() => placeOf(element, 'p95')[0] === 5);
      page.remove();
    });

    it('new data does not disturb what is being edited', async () => {
      const {page, element} = await connected({}, {editable: true});
      element.editMode = true;
      await page.settle();
      await waitUntil(() => grip(element, 'Response') !== null);
      await press(element, 'Response', 'ArrowRight');
      void element.dataController?.refresh();
      await answer(page, {...ANSWERS, get_dashboard: {...CONNECTED, name: 'Other', version: 5}});
      expect(placeOf(element, 'p95')).to.deep.equal([5, 0, 4, 3]);
      page.remove();
    });

    it('goes by the save-action where there is one', async () => {
      const {page, element} = await connected({}, {editable: true, saveAction: 'action:keep_it'});
      element.editMode = true;
      await page.settle();
      await waitUntil(() => act(element, 'save') !== null);
      act(element, 'save').click();
      await waitUntil(async () => {
        await page.settle();
        return page.provider.changes.length === 1;
      });
      expect(page.provider.changes[0]!.request.source).to.deep.include({kind: 'action', name: 'keep_it'});
      page.remove();
    });

    it('the page may save it itself', async () => {
      const element = await editing();
      const heard: DashboardConfig[] = [];
      element.addEventListener('dashboard-save', (event) => {
        event.preventDefault();
        heard.push(event.detail.config);
      });
      await press(element, 'Response', 'ArrowRight');
      await element.save();
      expect(heard[0]?.widgets?.[1]?.position).to.deep.equal({x: 5, y: 0, w: 4, h: 3});
      expect(element.editMode).to.be.false;
      expect(PROTOTYPE.widgets?.[1]?.position).to.deep.equal({x: 4, y: 0, w: 4, h: 3});
    });
  });
});
