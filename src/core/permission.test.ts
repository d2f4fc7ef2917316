import {expect, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import '../testing/preload.js';
import type {ButtonWidget} from '../widgets/action/button/button-widget.js';
import '../widgets/action/bulk-action/bulk-action-widget.js';
import '../widgets/action/button/button-widget.js';
import '../widgets/action/dropdown-item/dropdown-item-widget.js';
import '../widgets/data/table/table-widget.js';
import '../widgets/form/form/form-widget.js';
import '../providers/function/function-provider.js';
import type {FunctionProvider} from '../providers/function/function-provider.js';
import {can} from './can.js';

describe('what the user may not do', () => {
  let data: DataFixture;
  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => data.remove());

  const isShown = (element: Element): boolean => element.checkVisibility();
  const native = (element: Element): HTMLButtonElement => element.shadowRoot!.querySelector('button')!;
  const isUsable = (element: Element): boolean => isShown(element) && !native(element).disabled;

  async function button(given: Partial<ButtonWidget>, place: Element = data.place): Promise<ButtonWidget> {
    const made = Object.assign(document.createElement('button-widget'), {label: 'Publish', ...given});
    place.append(made);
    await made.updateComplete;
    return made;
  }

  function allow(actions: Record<string, boolean>): void {
    const entries = Object.entries(actions).map(([name, allowed]) => [name, {allowed}]);
    data.provider.description = {fields: [], actions: Object.fromEntries(entries)};
  }

  it('M-07 a button is hidden or disabled as it says', async () => {
    allow({publish: false, archive: true});
    const hidden = await button({action: 'action:publish', whenForbidden: 'hide'});
    const disabled = await button({action: 'action:publish(1)', whenForbidden: 'disable'});
    const allowed = await button({action: 'action:archive', whenForbidden: 'hide'});
    await waitUntil(() => isUsable(allowed));
    await waitUntil(() => isShown(disabled));
    expect([isShown(hidden), native(disabled).disabled]).to.deep.equal([false, true]);
    expect(hidden.matches(':state(forbidden)')).to.equal(true);
    disabled.click();
    await data.settle();
    expect(data.provider.changes).to.deep.equal([]);
  });

  it('M-07 nothing is asked, and nothing happens, where nobody wants it', async () => {
    allow({publish: false});
    let asked = 0;
    const describe = data.provider.describe.bind(data.provider);
    data.provider.describe = () => (asked++, describe());
    const made = await button({action: 'action:publish'});
    await data.settle();
    expect([isUsable(made), asked]).to.deep.equal([true, 0]);
  });

  it('M-07 until it is known the button can not be used; where nobody knows, it can', async () => {
    let answer: (() => void) | undefined;
    data.provider.describe = () => new Promise((_, reject) => (answer = () => reject(new Error('No such page'))));
    const made = await button({action: 'action:publish', whenForbidden: 'disable'});
    await waitUntil(() => answer);
    expect(isUsable(made)).to.equal(false);
    answer!();
    await waitUntil(() => isUsable(made));
  });

  it('M-07 a description that is refused refuses the action', async () => {
    data.provider.describe = () => Promise.reject({code: 'forbidden', message: 'Not yours', retryable: false});
    const made = await button({action: 'action:publish', whenForbidden: 'hide'});
    await data.settle();
    await waitUntil(() => made.matches(':state(forbidden)'));
    expect(isShown(made)).to.equal(false);
  });

  it('M-07 a provider says it for all in it, rows of a table ask once, by their resource', async () => {
    const asked: string[] = [];
    data.provider.describe = async (...given: unknown[]) => {
      const {source} = given[0] as {source: {kind: string; name: string}};
      asked.push(`${source.kind}:${source.name}`);
      return {fields: [], actions: {remove: {allowed: false}}};
    };
    data.provider.data = {
      users: [
        {id: 1, name: 'Ann'},
        {id: 2, name: 'Bob'},
      ],
    };
    const around = document.createElement('function-provider');
    around.setAttribute('when-forbidden', 'hide');
    around.innerHTML = `<table-widget caption="Users" columns="name" data-source="resource:users">
      <template slot="cell:name"><button-widget label="Remove" action="action:remove({id})"></button-widget></template>
    </table-widget>`;
    data.place.append(around);
    const table = around.firstElementChild!;
    const buttons = (): Element[] => [...(table.shadowRoot?.querySelectorAll('button-widget') ?? [])];
    await waitUntil(async () => {
      await data.settle();
      const all = buttons().filter((one) => (one as ButtonWidget).action?.includes('remove'));
      return all.length === 2 && all.every((one) => one.matches(':state(forbidden)'));
    });
    await waitUntil(() => asked.length > 0);
    await data.settle();
    expect(asked).to.deep.equal(['resource:users']);
    expect(buttons().some(isShown)).to.equal(false);
  });

  it('M-07 actions of rows and of selections that are forbidden are left out', async () => {
    data.provider.description = {fields: [], actions: {remove: {allowed: false}, publish: {allowed: true}}};
    data.provider.data = {users: [{id: 1, name: 'Ann'}]};
    const around = document.createElement('function-provider');
    around.setAttribute('when-forbidden', 'hide');
    around.innerHTML = `<table-widget caption="Users" columns="name" data-source="resource:users"
      row-actions='["action:remove({id})", "action:publish({id})"]'></table-widget>`;
    data.place.append(around);
    const root = (): ShadowRoot => around.firstElementChild!.shadowRoot!;
    const names = (): string[] => [...root().querySelectorAll('[part="row-action"]')].map((one) => one.ariaLabel ?? '');
    await waitUntil(async () => {
      await data.settle();
      return names().length === 1;
    });
    expect(names()).to.deep.equal(['Publish Ann']);
  });

  it('M-07 another user is asked for anew', async () => {
    allow({publish: false});
    const made = await button({action: 'action:publish', whenForbidden: 'hide'});
    await waitUntil(() => made.matches(':state(forbidden)'));
    await data.settle();
    allow({publish: true});
    data.provider.identity = 'somebody else';
    await waitUntil(() => isUsable(made));
  });

  it('M-07 a function says it by `can`, and a script may ask', async () => {
    const provider = document.createElement('function-provider') as FunctionProvider;
    provider.functions = {publish: {can: {allowed: false}, run: () => ({})} as never};
    data.place.append(provider);
    const made = await button({action: 'action:publish', whenForbidden: 'hide'}, provider);
    await waitUntil(() => made.matches(':state(forbidden)'));
    expect(await can(made, 'action:publish')).to.equal(false);
    expect(await can(made, '/somewhere')).to.equal(true);
  });

  it('M-07 the button that sends a form', async () => {
    allow({update_user: false});
    const form = document.createElement('form-widget');
    form.setAttribute('data-source', 'form:update_user');
    data.place.append(form);
    const made = await button({type: 'submit', label: 'Save', whenForbidden: 'disable'}, form);
    await data.settle();
    await waitUntil(() => made.matches(':state(forbidden)'));
    expect(native(made).disabled).to.equal(true);
  });

  it('M-07 entries of menus and actions on many rows', async () => {
    allow({publish: false});
    const item = document.createElement('dropdown-item-widget');
    const bulk = document.createElement('bulk-action-widget');
    for (const made of [item, bulk]) Object.assign(made, {label: 'Publish', action: 'action:publish'});
    item.whenForbidden = 'disable';
    bulk.whenForbidden = 'hide';
    bulk.requiresSelection = false;
    data.place.append(item, bulk);
    await waitUntil(() => item.isOff && !isShown(bulk));
    await data.settle();
    expect([item.isOff, isShown(item), isShown(bulk)]).to.deep.equal([true, true, false]);
  });
});
