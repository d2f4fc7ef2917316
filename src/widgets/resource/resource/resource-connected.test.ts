import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import '../../../every-element.js';
import '../../action/button/button-more.js';
import type {FunctionContext} from '../../../providers/function/function-types.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import type {TableWidget} from '../../data/table/table-widget.js';
import {button, everything} from '../drawn.testing.js';
import type {ResourceWidget} from './resource-widget.js';

type Desk = {id: number; name: string; brand_id: number; brand: {id: number; name: string}};

const BRANDS = Array.from({length: 60}, (_, index) => ({id: index + 1, name: `Brand ${index + 1}`}));
const desk = (id: number, name: string, brand = 1): Desk => ({id, name, brand_id: brand, brand: BRANDS[brand - 1]!});
const FORM = [
  {name: 'name', type: 'text', label: 'Name', required: true},
  {name: 'brand_id', type: 'select', label: 'Brand'},
];

/** A small server of desks. */
function server() {
  const reads: FunctionContext[] = [];
  const store = {
    desks: [desk(1, 'Linden desk', 1), desk(2, 'Harbour lamp', 2), desk(3, 'Meadow chair', 1)],
    reads,
    checks: [] as unknown[],
    functions: {
      desks: {
        can: {page: 'number', total: true},
        read: (context: FunctionContext) => {
          reads.push(context);
          const {page: {size = 100, number = 1} = {}} = context.view;
          return {data: store.desks.slice((number - 1) * size, number * size), total: store.desks.length};
        },
        describe: () => ({
          key: 'id',
          fields: [
            {name: 'id', type: 'integer'},
            {name: 'name', type: 'text'},
            {name: 'brand_id', type: 'integer'},
          ],
          forms: {create: 'create_desk', update: 'update_desk'},
          actions: {delete_desk: {allowed: true}},
        }),
      },
      brands: () => BRANDS,
      create_desk: {
        describe: () => ({fields: FORM, values: {}}),
        submit: ({values}: FunctionContext) => {
          store.desks = [...store.desks, desk(9, String(values?.['name']))];
          return {message: 'Desk created', data: store.desks.at(-1)};
        },
      },
      update_desk: {
        describe: (id: number) => ({fields: FORM, values: store.desks.find((one) => one.id === Number(id))}),
        validate: (_id: number, {values}: FunctionContext) => {
          store.checks.push(values?.['name']);
          return {errors: [{path: 'name', code: 'known', message: 'is known already'}]};
        },
        submit: () => {
          throw {
            code: 'invalid',
            message: 'No',
            fields: [{path: 'name', code: 'taken', message: 'is taken by the server'}],
          };
        },
      },
      delete_desk: {
        run: ({keys = []}: FunctionContext) => {
          if (keys.includes('3')) throw {code: 'conflict', message: 'Still in use.', retryable: false};
          store.desks = store.desks.filter(({id}) => !keys.includes(String(id)));
          return {status: 'done', invalidates: ['desks']};
        },
      },
    },
  };
  return store;
}

const page = (element: Element): HTMLElement => element.shadowRoot!.querySelector('.page')!;
const table = (element: Element): TableWidget => page(element).querySelector('table-widget')!;
const names = (element: Element): string[] =>
  [...(table(element)?.shadowRoot?.querySelectorAll('[part~="row-header"]') ?? [])].map(
    (one) => one.textContent?.trim() ?? '',
  );
const text = (element: Element): string =>
  everything(element)
    .map((one) => one.textContent ?? '')
    .join(' ');

async function connected(
  children: unknown = '',
): Promise<{element: ResourceWidget; store: ReturnType<typeof server>; provider: FunctionProvider}> {
  const store = server();
  const provider = await fixture<FunctionProvider>(
    html`<function-provider lang="en" .functions=${store.functions as never}
      ><resource-widget resource="desks" router="none">${children}</resource-widget></function-provider
    >`,
  );
  const element = provider.querySelector('resource-widget')!;
  await waitUntil(() => names(element).length === 3, 'no rows', {timeout: 8000});
  return {element, store, provider};
}

describe('<resource-widget>, connected', () => {
  afterEach(() => document.querySelectorAll('toast-container-widget').forEach((one) => one.remove()));

  it('A-02 A-03 draws what its provider says of it', async () => {
    const {element} = await connected();
    expect(names(element)).to.deep.equal(['Linden desk', 'Harbour lamp', 'Meadow chair']);
    expect(button(page(element), 'New desk')).to.not.equal(undefined);
    expect(element.dataset['state']).to.equal(undefined);
  });

  it('A-27 associations are loaded with the records, shown as links, and chosen from a list that is searched from 50 on', async () => {
    const {element, store} = await connected(
      html`<field-widget name="brand_id" label="Brand" resource="brands" preload="brand"></field-widget>`,
    );
    await waitUntil(() => text(table(element)).includes('Brand 1'));
    const links = () => [...table(element).shadowRoot!.querySelectorAll('link-widget')];
    // Nothing shows brands yet: no link leads to one.
    expect(links()).to.deep.equal([]);
    const brands = document.createElement('resource-widget') as ResourceWidget;
    Object.assign(brands, {resource: 'brands', items: [{id: 1, name: 'Brand 1'}]});
    element.after(brands);
    await waitUntil(() => links().length === 3);
    expect([links()[0]!.label, links()[0]!.href]).to.deep.equal(['Brand 1', '#/brands/1/show']);
    brands.remove();
    await waitUntil(() => links().length === 0);
    await waitUntil(() => store.reads.some(({query}) => query['load'] === 'brand'));
    element.patch({name: 'edit', id: '2'});
    const select = () =>
      page(element).querySelector('select-widget[field="brand_id"]') as HTMLElement & {value: unknown};
    await waitUntil(() => select()?.value === '2');
    // The dialog puts the focus into its first field when it is there.
    await waitUntil(() => select().matches(':focus-within'));
    await waitUntil(() => (select() as HTMLElement & {options?: readonly unknown[]}).options?.length === 60);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => select().shadowRoot!.querySelector('[part="search"]'));
    await sendKeys({press: 'Escape'});
  });

  it('A-23 more records are asked of the server with those that are there, and all of them where it is virtual', async () => {
    const {element, store} = await connected();
    const asked = (size: number | undefined) => store.reads.some(({view}) => view.page?.size === size);
    // What is listened to is read as a whole.
    element.metadata = {per_page: 2, pagination: 'more', stream: false};
    await waitUntil(() => names(element).length === 2 && button(page(element), 'Show more'));
    button(page(element), 'Show more').click();
    await waitUntil(() => names(element).length === 3);
    expect([asked(2), asked(4)]).to.deep.equal([true, true]);
    store.reads.length = 0;
    element.pagination = 'virtual';
    await waitUntil(() => table(element).shadowRoot?.querySelector('.virtual') && names(element).length === 3);
    await waitUntil(() => asked(undefined));
    element.layout = 'card';
    element.pagination = 'more';
    const cards = () => page(element).querySelector('card-list-widget');
    const titles = () => [...(cards()?.shadowRoot?.querySelectorAll('[part="link"]') ?? [])];
    await waitUntil(() => titles().length === 2);
    button(page(element), 'Show more').click();
    await waitUntil(() => titles().length === 3);
  });

  it('A-04 A-29 what is made is in the list, and said', async () => {
    const {element} = await connected();
    button(page(element), 'New desk').click();
    const modal = () => page(element).querySelector('form-modal-widget')!;
    await waitUntil(() => modal()?.open);
    await waitUntil(() => modal().querySelector('[field="name"]')?.matches(':focus-within'));
    await sendKeys({type: 'granite'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => names(element).includes('granite'));
    await waitUntil(() => !modal().open);
  });

  it('A-15 A-17 what the server refuses stands at its field', async () => {
    const {element} = await connected();
    element.patch({name: 'edit', id: '1'});
    const modal = () => page(element).querySelector('form-modal-widget')!;
    const field = () => modal()?.querySelector('[field="name"]') as HTMLElement & {value: unknown};
    await waitUntil(() => modal()?.open && field()?.value === 'Linden desk');
    button(modal(), 'Save').click();
    await waitUntil(() => text(modal()).includes('is taken by the server'));
    expect(modal().open).to.be.true;
  });

  it('A-10 A-17 what is filled in is checked by the server as it is typed, unless the page or the hook prevents it', async () => {
    const {element, store} = await connected();
    const told: unknown[] = [];
    let refuses = true;
    element.addEventListener('validate', (event) => {
      told.push((event as CustomEvent).detail.values.name);
      if (refuses) event.preventDefault();
    });
    element.patch({name: 'edit', id: '1'});
    const modal = () => page(element).querySelector('form-modal-widget')!;
    const field = () => modal()?.querySelector('[field="name"]') as HTMLElement & {value: unknown};
    await waitUntil(() => modal()?.open && field()?.value === 'Linden desk', 'not open');
    await waitUntil(() => field().matches(':focus-within'), 'no focus');
    await sendKeys({press: 'End'});
    await sendKeys({type: 's'});
    // Nobody is interrupted in a field that he has not left yet.
    await sendKeys({press: 'Tab'});
    await waitUntil(() => told.length > 0, 'nothing told');
    expect(store.checks).to.deep.equal([]);
    refuses = false;
    field().focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: 't'});
    await waitUntil(() => text(modal()).includes('is known already'), 'not refused');
    expect([told.at(-1), store.checks.at(-1)]).to.deep.equal(['Linden deskst', 'Linden deskst']);
    const checks = store.checks.length;
    element.editHandler = {onEvent: (event, _detail, _context, next) => (event === 'validate' ? undefined : next())};
    await sendKeys({type: 'x'});
    await waitUntil(
      () => String(told.at(-1)).includes('x') && !text(modal()).includes('is known already'),
      'not taken back',
    );
    expect(store.checks.length).to.equal(checks);
  });

  it('A-03 what is deleted goes at once, and comes back with a word where the server refuses', async () => {
    const {element} = await connected();
    const remove = async (name: string): Promise<void> => {
      button(table(element), `Delete ${name}`).click();
      const asked = (): Element | null => document.querySelector('.widget-confirm');
      await waitUntil(() => asked() && button(asked()!, 'Delete'));
      button(asked()!, 'Delete').click();
    };
    await remove('Harbour lamp');
    await waitUntil(() => names(element).length === 2);
    await remove('Meadow chair');
    await waitUntil(() =>
      [...document.querySelectorAll('toast-container-widget')].some((one) => text(one).includes('Still in use.')),
    );
    await waitUntil(() => names(element).includes('Meadow chair'));
  });

  it('A-20 follows the stream of the resource', async () => {
    const {element, provider} = await connected();
    provider.push('desks', [{op: 'update', record: {id: 1, name: 'Lime desk'}}]);
    await waitUntil(() => names(element)[0] === 'Lime desk');
  });

  it('A-33 M-10 hooks read again, put records in and take them out, in all views', async () => {
    const {element, store} = await connected();
    element.handler = {
      onMessage(message, context) {
        if (message === 'insert') context.insert(desk(7, 'Inserted'));
        if (message === 'remove') context.remove('7');
        if (message === 'refresh') return context.refresh();
        return undefined;
      },
    };
    await element.send('insert');
    await waitUntil(() => names(element).includes('Inserted'));
    await element.send('remove');
    await waitUntil(() => !names(element).includes('Inserted'));
    store.desks = [desk(5, 'Another')];
    await element.send('refresh');
    await waitUntil(() => names(element).join() === 'Another');
  });

  it('shows why nothing is known, where its server is out of reach', async () => {
    const provider = await fixture<FunctionProvider>(html`<function-provider lang="en"></function-provider>`);
    let isDown = true;
    const describe = () => {
      if (isDown) throw {code: 'network', message: 'No way there.', retryable: true};
      return {fields: [{name: 'name', type: 'text'}]};
    };
    provider.functions = {desks: {read: () => [], describe}} as never;
    const element = document.createElement('resource-widget') as ResourceWidget;
    Object.assign(element, {resource: 'desks', router: 'none'});
    provider.append(element);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('No way there.'), undefined, {
      timeout: 15_000,
    });
    isDown = false;
    element.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!.click();
    await waitUntil(() => table(element));
  }).timeout(20_000);
});
