import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import '../../../testing/preload.js';
import '../../../every-element.js';
import '../../action/button/button-more.js';
import {drawnIn} from '../../../core/composed-tree.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import type {ResourceWidget} from '../resource/resource-widget.js';
import {ejectResource} from './eject-resource.js';

const DESKS = [
  {id: 1, name: 'Linden desk', price: 489, status: 'active', brand_id: 1, brand: {id: 1, name: 'Aalto'}},
  {id: 2, name: 'Harbour "lamp" & <b>', price: 79.9, status: 'draft', brand_id: 2, brand: {id: 2, name: 'Delta'}},
];
const FIELDS = [
  {name: 'name', type: 'text', label: 'Name', required: true},
  {name: 'price', type: 'currency', label: 'Price'},
  {
    name: 'status',
    type: 'select',
    label: 'Status',
    options: [
      {label: 'Active', value: 'active'},
      {label: 'Draft', value: 'draft'},
    ],
  },
  {name: 'brand_id', type: 'select', label: 'Brand', resource: 'brands', preload: 'brand'},
];
const METADATA = {
  name: 'desks',
  fields: FIELDS,
  stream: false as const,
  edit_layout: [
    {
      tabs: [
        {label: 'Basics', items: ['name']},
        {label: 'More', items: [['price', 'status'], 'brand_id']},
      ],
    },
  ],
  show_layout: [['name', 'price'], {section: 'More', items: [['status', 'brand_id']]}],
};
const FUNCTIONS = {
  desks: () => DESKS,
  brands: () => [
    {id: 1, name: 'Aalto'},
    {id: 2, name: 'Delta'},
  ],
  create_desk: {describe: () => ({fields: FIELDS, values: {}}), submit: () => undefined},
  update_desk: {describe: () => ({fields: FIELDS, values: DESKS[0]}), submit: () => undefined},
  delete_desk: {run: () => undefined},
};

async function served(): Promise<FunctionProvider> {
  const provider = await fixture<FunctionProvider>(html`<function-provider lang="en"></function-provider>`);
  provider.functions = FUNCTIONS;
  return provider;
}

/** The nodes of markup as a page would have them. */
function parsed(text: string): HTMLElement {
  const {body} = new DOMParser().parseFromString(text, 'text/html');
  const place = document.createElement('div');
  place.append(...document.importNode(body, true).childNodes);
  return place;
}

const firstRow = (root: Element): HTMLElement | undefined =>
  [...drawnIn(root)].find(
    (one): one is HTMLElement => one instanceof HTMLButtonElement && one.textContent?.trim() === 'Linden desk',
  );
const open = (root: Element): Element | undefined => [...drawnIn(root)].find((one) => one.matches('dialog[open]'));
const has = (root: Element, text: string): boolean => [...drawnIn(root)].some((one) => one.textContent?.includes(text));

// Ids and the places of slots are no part of what a user meets.
const seen = (root: Element): string[] =>
  [...drawnIn(root)]
    .filter((one) => one.checkVisibility() && !['slot', 'style', 'template'].includes(one.localName))
    .filter((one) => one.childElementCount === 0 || one.hasAttribute('role') || one.hasAttribute('aria-label'))
    .map((one) => {
      const text = one.childElementCount === 0 ? (one.textContent ?? '').trim() : '';
      return [one.localName, one.getAttribute('role'), one.getAttribute('aria-label'), text].filter(Boolean).join(' ');
    })
    .filter((line) => !/^(?:div|span|resource-widget)$/.test(line));

/** The tree when it has been the same twice. */
async function settledTree(root: Element): Promise<readonly string[]> {
  let before: readonly string[] = [];
  let now = await axTree(root);
  await waitUntil(
    async () => {
      [before, now] = [now, await axTree(root)];
      return now.length > 0 && before.join('\n') === now.join('\n');
    },
    'never settles',
    {interval: 100, timeout: 8000},
  );
  return now;
}

/** The tree of what a button opens. */
async function opened(root: Element, name: string, shows: string): Promise<readonly string[]> {
  const button = [...drawnIn(root)].find(
    (one): one is HTMLButtonElement =>
      one instanceof HTMLButtonElement && (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
  )!;
  button.focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => open(root) && has(open(root)!, shows), `${name} opens nothing`);
  const tree = await settledTree(root);
  expect(tree.some((line) => /^\s*dialog /.test(line))).to.equal(true, `${name} opens no dialog`);
  await sendKeys({press: 'Escape'});
  await waitUntil(() => !open(root));
  return tree;
}

describe('the page of a resource as markup', () => {
  it('A-28 M-28 is plain widgets, and no resource widget', () => {
    const text = ejectResource(METADATA);
    const tags = [...parsed(text).querySelectorAll('*')].map(({localName}) => localName);
    expect(tags).to.include.members(['table-widget', 'filter-bar-widget', 'form-modal-widget', 'record-widget']);
    expect(tags.some((tag) => tag.startsWith('resource-'))).to.be.false;
    expect(text).to.include('data-source="form:update_desk({id})"').and.to.include('show-modal@edit-desk');
  });

  it('A-07 A-28 offers what only and except leave, in any language', async () => {
    const text = ejectResource(METADATA, {only: ['index']});
    expect(text).to.not.match(/modal|delete_desk/);
    const {de} = await import('../../../core/words/de.js');
    expect(ejectResource(METADATA, {language: 'de'})).to.include(String(de['resource.filters']));
  });

  it('A-28 takes any text as text', () => {
    const name = `"><script>alert(1)</script>'&lt;`;
    const place = parsed(ejectResource({name: 'desks', label: name, fields: [{name: 'x', label: name}]}));
    expect(place.querySelector('script')).to.equal(null);
    expect(place.querySelector('page-header-widget')!.getAttribute('heading')).to.equal(name);
    expect(place.querySelector('field-widget')!.getAttribute('label')).to.equal(name);
  });

  it('A-28 M-28 reads to a user as the generated one does: list, details, form', async () => {
    const generated = await served();
    const element = document.createElement('resource-widget') as ResourceWidget;
    Object.assign(element, {resource: 'desks', router: 'none', metadata: METADATA});
    generated.append(element);
    const ejected = await served();
    ejected.append(parsed(ejectResource(METADATA)));
    for (const one of [generated, ejected]) await waitUntil(() => firstRow(one), 'no rows', {timeout: 8000});
    await waitUntil(() => seen(generated).join('\n') === seen(ejected).join('\n'), 'the lists differ').catch(
      () => undefined,
    );
    expect(seen(generated)).to.deep.equal(seen(ejected));

    const modals: string[][] = [];
    for (const one of [generated, ejected]) {
      firstRow(one)!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => open(one) && has(open(one)!, '489'));
      await waitUntil(() => has(open(one)!, 'Aalto'));
      modals.push(seen(open(one)!));
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !open(one));
    }
    expect(modals[0]).to.deep.equal(modals[1]);
    expect(element.eject()).to.equal(ejectResource(METADATA));
  });

  it('A-28 M-28 has the accessibility tree of the generated one: list, details, form', async function () {
    if (!hasAxTree) this.skip();
    const trees: Record<string, readonly string[]>[] = [];
    for (const isEjected of [false, true]) {
      const provider = await served();
      if (isEjected) provider.append(parsed(ejectResource(METADATA)));
      else
        provider.append(
          Object.assign(document.createElement('resource-widget'), {
            ...{resource: 'desks', router: 'none', metadata: METADATA},
          }),
        );
      await waitUntil(() => firstRow(provider), 'no rows', {timeout: 8000});
      await waitUntil(() => has(provider, 'Aalto'));
      trees.push({
        list: await settledTree(provider),
        details: await opened(provider, 'Linden desk', '489'),
        form: await opened(provider, 'Edit Linden desk', 'Basics'),
      });
      provider.remove();
    }
    const [generated, ejected] = trees;
    for (const part of ['list', 'details', 'form']) {
      expect(generated![part]!.length, part).to.be.greaterThan(5);
      expect(ejected![part], part).to.deep.equal(generated![part]);
    }
  }).timeout(30_000);

  it('A-28 --eject shows it, to be copied', async () => {
    const generated = await served();
    const element = document.createElement('resource-widget') as ResourceWidget;
    Object.assign(element, {resource: 'desks', router: 'none', metadata: METADATA});
    generated.append(element);
    await waitUntil(() => firstRow(generated));
    const button = document.createElement('button-widget');
    Object.assign(button, {label: 'Markup', command: '--eject', commandfor: 'own-desks'});
    element.id = 'own-desks';
    generated.append(button);
    await (button as WidgetElement).updateComplete;
    button.click();
    const area = () => document.querySelector<HTMLElement & {value: string}>('body > modal-widget textarea-widget');
    await waitUntil(area);
    expect(area()!.value).to.equal(element.eject());
    await waitUntil(() => document.querySelector('body > modal-widget')!.shadowRoot!.querySelector('dialog[open]'));
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !area());
  });
});
