// In a page of its own: links of a page tell of where they go from the first router on.
import {expect, fixture, html} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import '../widgets/action/button/button-widget.js';
import '../widgets/action/link/link-widget.js';
import '../widgets/data/table/table-widget.js';
import {runAction} from './actions.js';
import type {NavigateDetail} from './navigation.js';
import {setNavigate} from './set-navigate.js';

describe('pages that widgets go to', () => {
  let went: [href: string, from: string][];
  let asked: string[];
  let leaves: string[];
  const note = ({detail}: CustomEvent<NavigateDetail>): void => void asked.push(detail.href);
  // The test page is not to be left.
  const stay = (event: Event): void => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!event.defaultPrevented && link) leaves.push(link.getAttribute('href')!);
    event.preventDefault();
  };

  beforeEach(async () => {
    [went, asked, leaves] = [[], [], []];
    await setNavigate((href, from) => went.push([href, from.localName]));
    addEventListener('before-navigate', note as EventListener);
    addEventListener('click', stay);
  });

  afterEach(async () => {
    await setNavigate();
    removeEventListener('before-navigate', note as EventListener);
    removeEventListener('click', stay);
  });

  const linkOf = (element: Element): HTMLAnchorElement => element.shadowRoot!.querySelector('a')!;

  it('M-16 a link drawn by a widget goes to the router, after an event', async () => {
    const link = await fixture(html`<link-widget label="Ann" navigate="/users/1?tab=posts#name"></link-widget>`);
    linkOf(link).click();
    expect(asked).to.deep.equal(['/users/1?tab=posts#name']);
    expect(went).to.deep.equal([['/users/1?tab=posts#name', 'link-widget']]);
    expect(leaves).to.deep.equal([]);
  });

  it('M-16 a listener that prevents it has the last word', async () => {
    const link = await fixture(html`<link-widget label="Ann" navigate="/users/1"></link-widget>`);
    link.addEventListener('before-navigate', (event) => event.preventDefault());
    linkOf(link).click();
    expect([went, leaves]).to.deep.equal([[], []]);
  });

  it('M-16 rows of a table, and paths as actions', async () => {
    const table = await fixture<HTMLElement & {rows: unknown}>(
      html`<table-widget caption="Users" row-navigate="/users/{id}" columns="name"></table-widget>`,
    );
    table.rows = [{id: 7, name: 'Ann'}];
    await (table as unknown as {updateComplete: Promise<unknown>}).updateComplete;
    table.shadowRoot!.querySelector<HTMLAnchorElement>('a[href]')!.click();
    const button = await fixture<HTMLElement>(html`<button-widget label="New"></button-widget>`);
    await runAction(button, {action: '/users/new'});
    expect(went).to.deep.equal([
      ['/users/7', 'table-widget'],
      ['/users/new', 'button-widget'],
    ]);
  });

  it('M-16 other sites, new tabs, files, places of this page and links of the page stay with the browser', async () => {
    const place = await fixture(
      html`<div>
        <link-widget label="Elsewhere" href="https://example.com/x"></link-widget>
        <link-widget label="Tab" href="/x" target="_blank"></link-widget>
        <link-widget label="File" href="/x.csv" download></link-widget>
        <link-widget label="Place" href="#place"></link-widget>
        <a href="/own">Own</a>
      </div>`,
    );
    for (const link of place.querySelectorAll('link-widget')) linkOf(link).click();
    place.querySelector('a')!.click();
    const modified = await fixture(html`<link-widget label="Ann" navigate="/users/1"></link-widget>`);
    linkOf(modified).dispatchEvent(
      new MouseEvent('click', {ctrlKey: true, bubbles: true, composed: true, cancelable: true}),
    );
    expect([went, asked]).to.deep.equal([[], []]);
    expect(leaves.length).to.equal(6);
  });

  it('M-16 what another router has taken is not taken twice', async () => {
    const link = await fixture(html`<link-widget label="Ann" navigate="/users/1"></link-widget>`);
    document.addEventListener('click', (event) => event.preventDefault(), {once: true});
    linkOf(link).click();
    expect([went, asked]).to.deep.equal([[], []]);
  });

  it('M-16 without a router the browser goes there, after the event', async () => {
    await setNavigate();
    const link = await fixture(html`<link-widget label="Ann" navigate="/users/1"></link-widget>`);
    linkOf(link).click();
    expect(asked).to.deep.equal(['/users/1']);
    expect(leaves).to.deep.equal(['/users/1']);
  });

  describe('after an answer', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    it('M-16 where a server sends its visitor to', async () => {
      const button = await data.add(document.createElement('button-widget'));
      const running = runAction(button, {action: 'action:publish'});
      await data.settle();
      data.provider.changes[0]!.done({navigate: '/posts/1'});
      await running;
      expect(went).to.deep.equal([['/posts/1', 'button-widget']]);
    });
  });
});
