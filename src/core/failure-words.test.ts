import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../data/controller.js';
import '../widgets/display/stat/stat-widget.js';
import './words/ar.js';
import './words/de.js';
import {failureWords} from './failure-words.js';
import {failures} from './words/en/failures.js';

/** Where these texts are said. */
const SPEAKERS = [
  ...['failure', 'attempts', 'entry-content', 'tab-lock', 'mutations', 'presenter'].map((name) => `data/${name}`),
  ...[
    'problem',
    'fetch/failures',
    'fetch/body',
    'sse/sse-link',
    'live/stream-errors',
    'live/reconnecting-connection',
  ].map((name) => `providers/${name}`),
  ...['socket-calls', 'socket-channel', 'socket-link'].map((name) => `providers/websocket/${name}`),
];

describe('what went wrong, in the reader’s language', () => {
  it('is told by the text that the data layer and the providers say', () => {
    expect(failureWords('de', 'You are offline.')).to.equal('Sie sind offline.');
    expect(failureWords('de', 'No answer within 30 seconds.')).to.equal('Keine Antwort innerhalb von 30 Sekunden.');
    expect(failureWords('de', 'https://a.example could not be read.')).to.equal(
      'https://a.example konnte nicht gelesen werden.',
    );
    expect(failureWords('ar', 'The server answered with an error (503).')).to.equal('أجاب الخادم بخطأ (503).');
  });

  it('is left as it is where it is none of those, or the reader reads English', () => {
    for (const text of ['Paper jam', '', 'No answer within a b seconds.', 'x The data could not be loaded.'])
      expect(failureWords('de', text)).to.equal(text);
    for (const text of Object.values(failures))
      if (!text.includes('{')) expect(failureWords('en', text)).to.equal(text);
  });

  it('has no text that nobody says any more', async () => {
    const files = await Promise.all(SPEAKERS.map(async (name) => (await fetch(`/src/${name}.ts`)).text()));
    const said = files.join('\n');
    for (const [key, text] of Object.entries(failures)) {
      // A figure or an address may stand within.
      const pieces = text.split(/\{\w+\}/).filter((piece) => piece.length > 3);
      for (const piece of pieces) expect(said.includes(piece), `${key}: “${piece}”`).to.be.true;
    }
  });

  it('shows in a widget, with what can be done about it, and follows the language', async () => {
    const fail = () =>
      Promise.reject({code: 'network', message: 'You are offline.', hint: 'Paper jam', retryable: false});
    const place = await fixture(html`<div lang="de"><stat-widget label="x" .dataSource=${fail}></stat-widget></div>`);
    const said = (): string => place.firstElementChild!.shadowRoot!.querySelector('[part="error"]')?.textContent ?? '';
    await waitUntil(() => said().includes('Sie sind offline.'), 'it does not speak German');
    expect(said()).to.include('Paper jam');
    place.setAttribute('lang', 'en');
    await waitUntil(() => said().includes('You are offline.'), 'it does not speak English');
  });
});
