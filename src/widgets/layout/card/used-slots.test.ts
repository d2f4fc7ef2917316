import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './card-widget.js';
import type {CardWidget} from './card-widget.js';

const slots = (card: Element): string[] => [...(card.shadowRoot?.querySelectorAll('slot') ?? [])].map(({name}) => name);

describe('the slots of a card', () => {
  it('are those that its children ask for', async () => {
    const card = await fixture(html`<card-widget heading="A"><p slot="footer">F</p></card-widget>`);
    expect(slots(card)).to.deep.equal(['', 'footer']);
  });

  it('come and go with the children', async () => {
    const card = await fixture<CardWidget>(html`<card-widget heading="A">Text</card-widget>`);
    for (const name of ['media', 'header', 'body', 'footer']) {
      const child = document.createElement('p');
      child.slot = name;
      child.textContent = name;
      card.append(child);
      await waitUntil(() => child.offsetHeight > 0, name);
      child.remove();
      await waitUntil(() => !slots(card).includes(name), name);
    }
  });

  it('follow a child that goes from one to another', async () => {
    const card = await fixture<CardWidget>(html`<card-widget heading="A"><p>Text</p></card-widget>`);
    const child = card.querySelector('p') as HTMLElement;
    child.slot = 'header';
    await waitUntil(() => slots(card).includes('header') && child.offsetHeight > 0);
    child.slot = 'footer';
    await waitUntil(() => slots(card).includes('footer') && child.offsetHeight > 0);
    expect(slots(card)).not.to.include('header');
  });

  it('follow a child that moves before the card has been told of its own slots', async () => {
    const card = document.createElement('card-widget');
    const child = document.createElement('p');
    card.heading = 'A';
    child.textContent = 'Text';
    card.append(child);
    (await fixture(html`<div></div>`)).append(card);
    queueMicrotask(() => (child.slot = 'footer'));
    await waitUntil(() => slots(card).includes('footer') && child.offsetHeight > 0);
  });

  it('are not asked for by templates and scripts', async () => {
    const card = await fixture(html`<card-widget><template slot="footer"></template></card-widget>`);
    expect(slots(card)).to.deep.equal(['']);
  });

  it('are found again when a card has been away', async () => {
    const card = await fixture<CardWidget>(html`<card-widget heading="A">Text</card-widget>`);
    const place = card.parentElement as Element;
    card.remove();
    const child = document.createElement('p');
    child.slot = 'footer';
    child.textContent = 'F';
    card.append(child);
    place.append(card);
    await waitUntil(() => child.offsetHeight > 0);
  });
});
