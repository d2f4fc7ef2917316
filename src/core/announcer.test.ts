// In a page of its own: the regions of the page before anybody has spoken.
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {announce, prepareAnnouncer, waitingAnnouncements} from './announcer.js';

const regions = (politeness: string, root: ParentNode = document): Element[] => [
  ...root.querySelectorAll(`.widget-announcer > [aria-live="${politeness}"]`),
];
const said = (politeness: string): string[] =>
  regions(politeness).flatMap((region) => [...region.children].map(({textContent}) => textContent ?? ''));
const hears = (politeness: string, text: string): Promise<void> =>
  waitUntil(() => said(politeness).includes(text), `"${text}" was not said`);

let count = 0;
/** A text that no other test says. */
const fresh = (): string => `Message ${++count}`;

describe('the announcer', () => {
  it('AX-29 has one polite and one assertive region, empty before the first message', () => {
    prepareAnnouncer();
    prepareAnnouncer();
    for (const politeness of ['polite', 'assertive']) {
      expect(regions(politeness)).to.have.length(1);
      expect(regions(politeness)[0]?.childNodes).to.have.length(0);
    }
  });

  it('is in the light DOM, seen by nobody, and accessible', async () => {
    const place = document.querySelector<HTMLElement>('.widget-announcer');
    expect(place?.parentElement).to.equal(document.body);
    expect(place?.getBoundingClientRect().width).to.be.at.most(1);
    await expect(place).to.be.accessible();
  });

  it('says a text politely, or at once', async () => {
    const [polite, urgent] = [fresh(), fresh()];
    announce(polite);
    announce(urgent, {assertive: true});
    await hears('polite', polite);
    await hears('assertive', urgent);
    expect(said('polite')).to.not.include(urgent);
  });

  it('says two texts of the same moment both', async () => {
    const [one, two] = [fresh(), fresh()];
    announce(one);
    announce(two);
    await hears('polite', two);
    expect(said('polite')).to.include(one);
  });

  it('says equal texts once, and again only when wanted', async () => {
    const text = fresh();
    announce(text);
    announce(text);
    await hears('polite', text);
    expect(said('polite').filter((line) => line.trim() === text)).to.have.length(1);
    announce(text, {repeat: true});
    await hears('polite', `${text}\u00a0`);
  });

  it('says nothing for an empty text', () => {
    const before = said('polite').length;
    announce('');
    announce('  ');
    expect(said('polite')).to.have.length(before);
  });

  it('F102 takes markup for text', async () => {
    const text = `<img src=x onerror="window.hit=1"> ${fresh()}`;
    announce(text);
    await hears('polite', text);
    expect(regions('polite')[0]?.querySelector('img')).to.equal(null);
  });

  it('takes a text off the page after five seconds', async function () {
    this.timeout(9000);
    const text = fresh();
    announce(text);
    await hears('polite', text);
    await waitUntil(() => !said('polite').includes(text), 'the text stays', {timeout: 6000});
  });

  it('AX-29 moves into an open modal dialog, and back when it closes', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>x</button></dialog>`);
    dialog.showModal();
    const [inside, outside] = [fresh(), fresh()];
    announce(inside);
    await waitUntil(() => dialog.textContent?.includes(inside));
    dialog.close();
    announce(outside);
    await waitUntil(() => said('polite').includes(outside));
    expect(document.querySelector('.widget-announcer')?.parentElement).to.equal(document.body);
  });

  it('AX-29 finds a dialog inside a shadow root by the focus', async () => {
    const host = await fixture(html`<div></div>`);
    const dialog = host.attachShadow({mode: 'open'}).appendChild(document.createElement('dialog'));
    dialog.append(document.createElement('button'));
    dialog.showModal();
    const text = fresh();
    announce(text);
    await waitUntil(() => dialog.textContent?.includes(text));
    dialog.close();
    announce(fresh());
    expect(regions('polite')).to.have.length(1);
  });

  it('comes back when a framework has emptied the body', async () => {
    document.querySelector('.widget-announcer')?.remove();
    const text = fresh();
    announce(text);
    await hears('polite', text);
  });

  describe('for streams', () => {
    it('AX-28 says the last of many texts, once an interval', async () => {
      const source = {};
      const texts = Array.from({length: 100}, fresh);
      for (const text of texts) announce(text, {source, every: 200});
      await hears('polite', texts[99] ?? '');
      expect(said('polite').filter((line) => texts.includes(line))).to.have.length(1);
      const next = fresh();
      announce(next, {source, every: 200});
      expect(said('polite')).to.not.include(next);
      await hears('polite', next);
    });

    it('AX-28 waits while somebody types', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
      field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      const typed = performance.now();
      const text = fresh();
      announce(text, {source: 'typing', every: 10});
      await waitUntil(() => said('polite').includes(text), 'the text never comes', {timeout: 4000});
      expect(performance.now() - typed).to.be.at.least(900);
    });

    it('F80 keeps nothing of a source that has fallen silent', async () => {
      announce(fresh(), {source: 'short', every: 20});
      await waitUntil(() => waitingAnnouncements() === 0);
    });
  });

  it('speaks to the document it is given', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="x"></iframe>`);
    const page = frame.contentDocument as Document;
    const text = fresh();
    announce(text, {document: page});
    await waitUntil(() => page.body.textContent?.includes(text));
    expect(said('polite')).to.not.include(text);
  });
});
