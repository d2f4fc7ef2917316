import {expect, fixture, html} from '@open-wc/testing';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import {readSeparated} from '../../../core/read-separated.testing.js';
import {guarded} from '../../../core/spreadsheet-text.js';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

async function table(properties: Partial<TableWidget>): Promise<TableWidget> {
  const element = await fixture<TableWidget>(html`<table-widget></table-widget>`);
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

describe('guarded', () => {
  it('F110 keeps text from being run as a formula, and leaves numbers alone', () => {
    for (const text of ['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '+49 170'])
      expect(guarded(text), JSON.stringify(text)).to.equal(`'${text}`);
    for (const text of ['-5', '-12.50', '42', 'a=b', 'ada@example.com', '', "'"])
      expect(guarded(text), text).to.equal(text);
  });
});

describe('<table-widget> as CSV', () => {
  const ROWS = [
    {id: 1, name: 'Ada "the first"', note: '=HYPERLINK("x")', n: -5, on: '2026-11-20', tags: ['a', 'b']},
    {id: 2, name: 'Grace, B.', note: 'two\nlines', n: 1204.5, on: null, tags: null},
  ];
  const COLUMNS = [
    'name',
    {field: 'note', label: '=Note'},
    {field: 'n', format: 'currency("EUR")'},
    {field: 'on', format: 'date'},
    {field: 'id', hidden: true},
  ];

  it('F110 quotes what needs it, guards formulas, leaves out hidden columns', async () => {
    const element = await table({rows: ROWS, columns: COLUMNS});
    expect(await element.toCsv()).to.equal(
      'Name,\'=Note,N,On\r\n"Ada ""the first""","\'=HYPERLINK(""x"")",-5,2026-11-20\r\n"Grace, B.","two\nlines",1204.5,\r\n',
    );
  });

  it('writes values as they are shown on request, with another separator', async () => {
    const element = await table({rows: ROWS, columns: COLUMNS});
    const [, first] = (await element.toCsv({formatted: true, separator: ';'})).split('\r\n');
    expect(first).to.equal('"Ada ""the first""";"\'=HYPERLINK(""x"")";-€5.00;Nov 20, 2026');
  });

  it('has all rows that match, in their order, or those of the page', async () => {
    const rows = [3, 1, 2, 4].map((id) => ({id, name: `n${id}`}));
    const filter = [{field: 'id', op: 'lt' as const, value: 4}];
    const element = await table({rows, columns: ['name'], perPage: 2, sort: 'name', filter});
    expect(await element.toCsv()).to.equal('Name\r\nn1\r\nn2\r\nn3\r\n');
    expect(await element.toCsv({all: false})).to.equal('Name\r\nn1\r\nn2\r\n');
  });

  it('F110 keeps every hostile text in one cell', async () => {
    const rows = HOSTILE_TEXTS.map((text, id) => ({id, text}));
    const csv = await (await table({rows, columns: ['id', 'text']})).toCsv();
    expect(
      csv
        .replaceAll(/"(?:[^"]|"")*"/g, 'quoted')
        .trim()
        .split(/\r\n/),
    ).to.have.length(rows.length + 1);
    expect(csv).not.to.match(/(?:^|,)"?[=@]/m);
  });

  it('F110 is read again as what was in its cells, whatever that is', async () => {
    const texts = [...HOSTILE_TEXTS, ...ROWS.map(({note}) => note), 'a "b", c;d\te\r\nf', '"', '\uFF1D1', '-1+1'];
    const columns = [{field: 'text', label: '=Text, "all"'}, 'n'];
    const element = await table({rows: texts.map((value, n) => ({id: n, text: value, n: -n})), columns});
    for (const separator of [',', ';', '\t']) {
      const [head, ...lines] = readSeparated(await element.toCsv({separator}), separator);
      expect(head).to.deep.equal(['\'=Text, "all"', 'N']);
      expect(lines).to.deep.equal(texts.map((value, n) => [guarded(value), String(-n)]));
    }
  });

  it('is saved as a file by a call and by a command', async () => {
    const element = await table({rows: ROWS, columns: COLUMNS, caption: 'People: all'});
    const saved: {name: string; text: Promise<ArrayBuffer>}[] = [];
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    let blob = new Blob();
    URL.createObjectURL = (object) => {
      blob = object as Blob;
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function take() {
      saved.push({name: this.download, text: blob.arrayBuffer()});
    };
    try {
      await element.exportCsv({filename: 'people'});
      const send = (command: string): boolean =>
        element.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command, source: null}));
      send('--export-csv');
      await element.toCsv();
      await new Promise((done) => setTimeout(done));
    } finally {
      Object.assign(URL, {createObjectURL});
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.map(({name}) => name)).to.deep.equal(['people.csv', 'People- all.csv']);
    const bytes = new Uint8Array((await saved[0]?.text) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 4)]).to.deep.equal([0xef, 0xbb, 0xbf, 'N'.charCodeAt(0)]);
  });
});
