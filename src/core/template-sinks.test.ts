import {expect} from '@open-wc/testing';
import {sinkFor, writeAttribute, type Written} from './template-sinks.js';
import {forgetWarnings} from './warn.js';

const single = (raw: unknown): Written => ({raw, single: true, text: String(raw ?? ''), prefix: ''});
const mixed = (prefix: string, rest: string): Written => ({raw: rest, single: false, text: prefix + rest, prefix});

/** What the console is told while `act` runs. */
function told(act: () => void): string[] {
  const lines: string[] = [];
  const {warn} = console;
  forgetWarnings();
  console.warn = (line: string) => lines.push(line);
  act();
  console.warn = warn;
  return lines;
}

describe('sinkFor', () => {
  const rows: readonly (readonly [tag: string, attribute: string, sink: string | undefined])[] = [
    ['p', 'hidden', 'boolean'],
    ['p', 'title', 'text'],
    ['p', 'lang', 'text'],
    ['p', 'dir', 'text'],
    ['p', 'aria-label', 'text'],
    ['p', 'data-id', 'text'],
    ['p', 'data-source', undefined],
    ['p', 'data-state', undefined],
    ['p', 'data-mode', undefined],
    ['a', 'href', 'url'],
    ['img', 'src', 'url'],
    ['img', 'alt', 'text'],
    ['video', 'poster', 'url'],
    ['q', 'cite', 'url'],
    ['td', 'colspan', 'text'],
    ['time', 'datetime', 'text'],
    ['progress', 'value', 'text'],
    ['input', 'value', 'live'],
    ['select', 'value', 'live'],
    ['input', 'checked', 'liveBoolean'],
    ['option', 'selected', 'liveBoolean'],
    ['details', 'open', 'boolean'],
    ['form', 'action', undefined],
    ['button', 'formaction', undefined],
    ['img', 'srcset', undefined],
    ['a', 'ping', undefined],
    ['p', 'contenteditable', undefined],
    ['p', 'style', undefined],
    ['p', 'onclick', undefined],
    ['p', 'autofocus', undefined],
    ['animate', 'to', undefined],
    ['set', 'values', undefined],
    ['use', 'xlink:href', undefined],
    ['other-element', 'href', undefined],
    ['fetch-provider', 'base-url', undefined],
    ['other-element', 'aria-label', 'text'],
    ['list-widget', 'items', 'widget'],
    ['icon-widget', 'name', 'widget'],
    ['list-widget', 'title', 'text'],
    ['list-widget', 'options-source', undefined],
    ['list-widget', 'on-click', undefined],
  ];
  for (const [tag, attribute, sink] of rows) {
    it(`F102 leads <${tag} ${attribute}> to ${sink ?? 'nowhere'}`, () =>
      expect(sinkFor(tag, attribute)).to.equal(sink));
  }
});

describe('writeAttribute', () => {
  it('sorts addresses by what they are for', () => {
    const picture = 'data:image/png;base64,AA==';
    const image = document.createElement('img');
    const link = document.createElement('a');
    const lines = told(() => {
      writeAttribute(image, 'src', 'url', single(picture));
      writeAttribute(link, 'href', 'url', single(picture));
    });
    expect(image.getAttribute('src')).to.equal(picture);
    expect(link.hasAttribute('href')).to.equal(false);
    expect(lines).to.have.length(1);
  });

  it('takes an address away when the next one is bad or missing', () => {
    const link = document.createElement('a');
    writeAttribute(link, 'href', 'url', single('/a'));
    expect(told(() => writeAttribute(link, 'href', 'url', single(null)))).to.deep.equal([]);
    expect(link.hasAttribute('href')).to.equal(false);
  });

  it('F117 holds data to the site that the literal start names', () => {
    const target = (prefix: string, rest: string): string | null => {
      const link = document.createElement('a');
      told(() => writeAttribute(link, 'href', 'url', mixed(prefix, rest)));
      return link.getAttribute('href');
    };
    expect(target('https://shop.example/', '../../x')).to.equal('https://shop.example/../../x');
    expect(target('/u/', '//evil.example')).to.equal('/u///evil.example');
    expect(target('/', '/evil.example')).to.equal(null);
    expect(target('/', '\t/evil.example')).to.equal(null);
    expect(target('https:', '//evil.example')).to.equal('https://evil.example');
  });

  it('leaves a file field alone, which no page may fill', () => {
    const field = document.createElement('input');
    field.type = 'file';
    expect(told(() => writeAttribute(field, 'value', 'live', single('C:\\x')))).to.deep.equal([]);
    expect(field.value).to.equal('');
  });

  it('F100 makes one warning of a widget that throws at a value', () => {
    class Fussy extends HTMLElement {
      static readonly elementProperties = new Map([['label', {}]]);
      set label(value: unknown) {
        throw new Error(`not ${String(value)}`);
      }
    }
    customElements.define('test-fussy-widget', Fussy);
    const lines = told(() => writeAttribute(new Fussy(), 'label', 'widget', single('x')));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('not x');
  });
});
