import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {confirm} from './confirm.js';

const hosts = (): Element[] => [...document.querySelectorAll('.widget-confirm')];
const root = (): ShadowRoot => hosts()[0]!.shadowRoot!;
const shown = (): Promise<void> => waitUntil(() => hosts()[0]?.shadowRoot?.querySelector('dialog[open]'));
const button = (name: 'agree' | 'cancel'): HTMLElement => root().querySelector<HTMLElement>(`.${name}`)!;
const focused = (): string | undefined => root().activeElement?.className;

describe('the question before an action', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<button>Delete</button>`);
  });

  it('is an alert dialog with a heading and a description, and passes axe', async () => {
    const answer = confirm(place, {question: 'Delete this item?', name: 'delete_item'});
    await shown();
    const dialog = root().querySelector('dialog')!;
    expect(dialog.getAttribute('role')).to.equal('alertdialog');
    expect(root().querySelector('#name')?.textContent).to.equal('Delete item');
    expect(root().querySelector('#text')?.textContent).to.equal('Delete this item?');
    await expect(hosts()[0]!).to.be.accessible();
    button('cancel').click();
    expect(await answer).to.be.false;
  });

  it('says the same words once, and has no two buttons of the same word', async () => {
    place.lang = 'en';
    const once = confirm(place, {question: 'Delete everything?', name: 'delete_everything'});
    await shown();
    expect(root().querySelector('#name')).to.equal(null);
    expect(root().querySelector('#text')?.textContent).to.equal('Delete everything?');
    expect(button('agree').textContent?.trim()).to.equal('Delete everything');
    button('cancel').click();
    await once;
    const cancels = confirm(place, {name: 'cancel'});
    await shown();
    expect([button('cancel'), button('agree')].map(({textContent}) => textContent?.trim())).to.deep.equal([
      'No',
      'Cancel',
    ]);
    button('agree').click();
    expect(await cancels).to.be.true;
  });

  it('asks in the words of the language where there is no question', async () => {
    place.lang = 'en';
    const answer = confirm(place, {});
    await shown();
    expect(root().querySelector('#text')?.textContent).to.equal('Are you sure?');
    expect(button('agree').textContent?.trim()).to.equal('OK');
    button('agree').click();
    expect(await answer).to.be.true;
  });

  it('AX starts at Cancel where something is lost', async () => {
    const answer = confirm(place, {name: 'Delete', destructive: true});
    await shown();
    expect(focused()).to.equal('cancel');
    await sendKeys({press: 'Enter'});
    expect(await answer).to.be.false;
  });

  it('starts at the button that agrees otherwise', async () => {
    const answer = confirm(place, {name: 'Publish'});
    await shown();
    expect(focused()).to.equal('agree');
    await sendKeys({press: 'Enter'});
    expect(await answer).to.be.true;
  });

  it('is refused by Escape, gives the focus back and leaves nothing behind', async () => {
    place.focus();
    const answer = confirm(place, {name: 'Publish'});
    await shown();
    await sendKeys({press: 'Escape'});
    expect(await answer).to.be.false;
    expect(hosts()).to.have.length(0);
    expect(document.activeElement).to.equal(place);
  });

  it('shows one question at a time', async () => {
    const first = confirm(place, {question: 'One?'});
    const second = confirm(place, {question: 'Two?'});
    await shown();
    expect(hosts()).to.have.length(1);
    button('agree').click();
    expect(await first).to.be.true;
    await shown();
    expect(root().querySelector('#text')?.textContent).to.equal('Two?');
    button('cancel').click();
    expect(await second).to.be.false;
  });

  it('is a no where the page takes the dialog away', async () => {
    const answer = confirm(place, {question: 'One?'});
    await shown();
    hosts()[0]!.remove();
    expect(await answer).to.be.false;
  });

  it('speaks the language and takes the colours of the place that asks', async () => {
    const german = await fixture<HTMLElement>(html`<div lang="de" dir="rtl"><button>x</button></div>`);
    german.style.setProperty('color-scheme', 'dark');
    const answer = confirm(german.firstElementChild!, {});
    await shown();
    const host = hosts()[0] as HTMLElement;
    expect([host.lang, host.dir, getComputedStyle(host).colorScheme]).to.deep.equal(['de', 'rtl', 'dark']);
    button('cancel').click();
    await answer;
  });

  it('F102 shows markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const answer = confirm(place, {question: attack, name: attack});
    await shown();
    expect(root().querySelector('img')).to.equal(null);
    expect(root().querySelector('#text')?.textContent).to.equal(attack);
    button('cancel').click();
    await answer;
  });
});
