import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {render} from 'lit';
import {emptyView, type EmptyPicture} from './empty-view.js';

const draw = async (language: string, picture?: EmptyPicture): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(emptyView(language, picture), place);
  return place;
};
const words = (place: Element): string | undefined => place.textContent?.replace(/\s+/g, ' ').trim();

describe('emptyView', () => {
  it('says that there is nothing, under a quiet picture', async () => {
    const place = await draw('en');
    expect(words(place)).to.equal('Nothing here yet');
    expect(place.querySelector('[part="empty-icon"]')?.getAttribute('aria-hidden')).to.equal('true');
    expect(place.querySelector('svg')).not.to.equal(null);
  });

  it('speaks the language of its place', async () => {
    const place = await draw('de');
    await waitUntil(() => {
      render(emptyView('de'), place);
      return words(place) !== 'Nothing here yet';
    });
    expect(words(place)).not.to.equal('');
  });

  it('shows the words and the icon of the page', async () => {
    const place = await draw('en', {icon: 'users', heading: 'No users', description: 'Invite the first one.'});
    expect(words(place)).to.equal('No users Invite the first one.');
    await waitUntil(() => place.querySelector('icon-widget')?.shadowRoot?.querySelector('svg'));
  });

  it('has no icon where the page wants none', async () => {
    const place = await draw('en', {icon: ''});
    expect(place.querySelector('[part="empty-icon"]')).to.equal(null);
  });

  it('offers what can be done, as a button', async () => {
    let runs = 0;
    const place = await draw('en', {action: {label: 'Invite', run: () => runs++}});
    const button = place.querySelector('button');
    expect(button?.textContent).to.equal('Invite');
    expect(button?.type).to.equal('button');
    button?.click();
    expect(runs).to.equal(1);
  });

  it('F102 shows markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const place = await draw('en', {heading: attack, description: attack, action: {label: attack, run: () => {}}});
    expect(words(place)).to.equal(`${attack} ${attack} ${attack}`);
    expect(place.querySelector('img')).to.equal(null);
  });

  it('passes axe', async () => {
    await expect(await draw('en', {description: 'Later.', action: {label: 'Add', run: () => {}}})).to.be.accessible();
  });
});
