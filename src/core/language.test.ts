import {expect, fixture, html} from '@open-wc/testing';
import {LitElement, type TemplateResult} from 'lit';
import {format} from '../format/format.js';
import {directionOf, LanguageController, languageOf, watchedLanguages} from './language.js';
import './words/de.js';
import {registerWords, word} from './words.js';

class TestSpeaker extends LitElement {
  readonly #language = new LanguageController(this);
  renders = 0;

  override render(): TemplateResult {
    this.renders++;
    const {language, direction} = this.#language;
    const date = format('2026-02-03', 'date', {language});
    return html`<p>${word(language, 'retry')}|${format(1234.5, 'number', {language})}|${date}|${direction}</p>`;
  }

  get said(): string {
    return this.shadowRoot?.textContent?.trim() ?? '';
  }
}
customElements.define('test-speaker', TestSpeaker);

const speakerIn = (root: ParentNode): TestSpeaker => root.querySelector('test-speaker') as TestSpeaker;
const settled = async (speaker: TestSpeaker): Promise<string> => {
  // The observer tells after the mutation, the host draws after that.
  await Promise.resolve();
  await speaker.updateComplete;
  return speaker.said;
};

describe('languageOf', () => {
  it('finds the nearest lang, through shadow roots', async () => {
    const host = await fixture(
      html`<div lang="fr">
        <section lang="de-AT"><span></span></section>
        <i></i>
      </div>`,
    );
    const root = (host.querySelector('span') as Element).attachShadow({mode: 'open'});
    const inner = root
      .appendChild(document.createElement('div'))
      .attachShadow({mode: 'open'})
      .appendChild(new Text('x'));
    expect(languageOf(inner)).to.equal('de-AT');
    expect(languageOf(host.querySelector('i') as Element)).to.equal('fr');
  });

  it('passes over empty and malformed tags', async () => {
    const host = await fixture(
      html`<div lang="de">
        <p lang="not a tag!"><b lang=""></b></p>
      </div>`,
    );
    expect(languageOf(host.querySelector('b') as Element)).to.equal('de');
  });

  it('is the page’s, then the browser’s, where nothing nearer says', async () => {
    const host = await fixture(html`<div></div>`);
    const {documentElement} = document;
    const before = documentElement.getAttribute('lang');
    documentElement.lang = 'ar';
    expect(languageOf(host)).to.equal('ar');
    expect(languageOf(document.createElement('p'))).to.equal('ar');
    documentElement.removeAttribute('lang');
    expect(languageOf(host)).to.equal(navigator.language);
    if (before !== null) documentElement.lang = before;
  });
});

describe('directionOf', () => {
  it('follows dir, also auto and through shadow roots', async () => {
    const host = await fixture(
      html`<div dir="rtl">
        <p dir="auto">abc</p>
        <b></b>
      </div>`,
    );
    const inner = (host.querySelector('b') as Element)
      .appendChild(document.createElement('div'))
      .attachShadow({mode: 'open'});
    const leaf = inner.appendChild(document.createElement('i'));
    expect(directionOf(leaf)).to.equal('rtl');
    expect(directionOf(host.querySelector('p') as Element)).to.equal('ltr');
    expect(directionOf(document.createElement('p'))).to.equal('ltr');
  });
});

describe('LanguageController', () => {
  it('AX-45 follows lang at run time: strings, number, date', async () => {
    const host = await fixture(html`<div lang="en"><test-speaker></test-speaker></div>`);
    const speaker = speakerIn(host);
    expect(speaker.said).to.equal('Try again|1,234.5|Feb 3, 2026|ltr');
    host.setAttribute('lang', 'de');
    expect(await settled(speaker)).to.equal('Erneut versuchen|1.234,5|03.02.2026|ltr');
  });

  it('AX-45 speaks the nested language beside the page’s', async () => {
    const host = await fixture(
      html`<div lang="en">
        <test-speaker></test-speaker>
        <p lang="de"><test-speaker></test-speaker></p>
      </div>`,
    );
    expect(speakerIn(host).said).to.contain('Try again');
    expect(speakerIn(host.querySelector('p') as Element).said).to.contain('Erneut versuchen');
  });

  it('AX-45 follows a lang above its shadow root', async () => {
    const host = await fixture(html`<div lang="en"></div>`);
    const root = host.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
    const speaker = root.appendChild(new TestSpeaker());
    expect(await settled(speaker)).to.contain('Try again');
    host.setAttribute('lang', 'de');
    expect(await settled(speaker)).to.contain('Erneut versuchen');
    (root.host as HTMLElement).lang = 'en';
    expect(await settled(speaker)).to.contain('Try again');
  });

  it('AX-45 follows dir', async () => {
    const host = await fixture(html`<div lang="en"><test-speaker></test-speaker></div>`);
    host.setAttribute('dir', 'rtl');
    expect(await settled(speakerIn(host))).to.contain('|rtl');
  });

  it('speaks the language of where it is moved to', async () => {
    const host = await fixture(
      html`<div>
        <p lang="en"><test-speaker></test-speaker></p>
        <b lang="de"></b>
      </div>`,
    );
    const speaker = speakerIn(host);
    host.querySelector('b')?.append(speaker);
    expect(await settled(speaker)).to.contain('Erneut versuchen');
  });

  it('shows terms that are added to its language, and draws for no other', async () => {
    const host = await fixture(html`<div lang="nl"><test-speaker></test-speaker></div>`);
    const speaker = speakerIn(host);
    expect(speaker.said).to.contain('Try again');
    registerWords('nl', {retry: 'Opnieuw'});
    expect(await settled(speaker)).to.contain('Opnieuw');
    const {renders} = speaker;
    registerWords('sv', {retry: 'Igen'});
    await settled(speaker);
    expect(speaker.renders).to.equal(renders);
  });

  it('draws nothing anew for a change that does not touch it', async () => {
    const host = await fixture(
      html`<div lang="en">
        <p></p>
        <test-speaker></test-speaker>
      </div>`,
    );
    const speaker = speakerIn(host);
    const {renders} = speaker;
    host.querySelector('p')?.setAttribute('lang', 'de');
    await settled(speaker);
    expect(speaker.renders).to.equal(renders);
  });

  it('F80 watches only while somebody needs it', async () => {
    const before = watchedLanguages();
    const host = await fixture(html`<div></div>`);
    for (let index = 0; index < 100; index++) {
      const root = host.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      root.append(new TestSpeaker());
    }
    expect(watchedLanguages()).to.equal(before + 100);
    host.replaceChildren();
    expect(watchedLanguages()).to.equal(before);
  });

  it('still hears the others after some have left', async () => {
    const host = await fixture(html`<div lang="en"><test-speaker></test-speaker></div>`);
    const root = host.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
    root.append(new TestSpeaker());
    root.host.remove();
    await Promise.resolve();
    host.setAttribute('lang', 'de');
    expect(await settled(speakerIn(host))).to.contain('Erneut versuchen');
  });
});
