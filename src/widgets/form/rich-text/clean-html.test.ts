import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {render} from 'lit';
import {HOSTILE_CORPORA, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {readHtml} from './clean-html.js';
import {readAddress} from './link-bar.js';
import {PlainField} from './plain-field.js';
import {plainText, textAsHtml} from './plain-text.js';
import './editor.js';
import './rich-text-widget.js';
import type {RichTextWidget} from './rich-text-widget.js';

const page = globalThis as {hit?: unknown};
const KEPT = 'p,h1,h2,h3,h4,h5,h6,blockquote,pre,ul,ol,li,br,a,strong,em,u,s,code';
const clean = (text: string): string => readHtml(text).html;
const parsed = (markup: string): HTMLElement => new DOMParser().parseFromString(markup, 'text/html').body;

/** What of some HTML is not of the schema, in words. */
const strange = (markup: string): string[] =>
  [...parsed(markup).querySelectorAll('*')].flatMap((element) => {
    const names = element.getAttributeNames().filter((name) => name !== 'href' && name !== 'start');
    return [...(element.matches(KEPT) ? [] : [element.localName]), ...names];
  });

/** Markup around which an attack may hide. */
const DRESSED = (text: string): readonly string[] => [
  text,
  `<p>a${text}b</p>`,
  `<ul><li>${text}</ul>`,
  `<pre>${text}</pre>`,
  `<a href="${text}">x</a>`,
  `<div style="${text}">x</div>`,
  `<table><tr><td>${text}</table>`,
  `<svg><p>${text}</svg>`,
  `<math><mi>${text}</math>`,
];
const ATTACKS = Object.values(HOSTILE_CORPORA).flat();

/** Markup that means another thing when it is written and read again: the classes that sanitizers were broken by. */
const MUTATIONS = [
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.hit=1&gt;">',
  '<math><mtext><table><mglyph><style><math><img src onerror=window.hit=1></style></table></mtext></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.hit=1></style></mglyph></form>',
  '<math><annotation-xml encoding="text/html"><style><img src onerror=window.hit=1></style></annotation-xml></math>',
  '<math><mi//xlink:href="data:x,<script>window.hit=1</script>"><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=window.hit=1 src=1>">',
  '<svg></p><style><a id="</style><img src=1 onerror=window.hit=1>">',
  '<svg><desc><noscript><p title="</noscript><img src=x onerror=window.hit=1>"></noscript></desc></svg>',
  '<svg><foreignObject><math><mi><style><!--</style><img title="--&gt;&lt;/mi&gt;&lt;img src onerror=window.hit=1&gt;">',
  '<svg><title><style><img src=x onerror=window.hit=1></style></title></svg>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>"></noscript>',
  '<noembed><img title="</noembed><img src onerror=window.hit=1>"></noembed>',
  '<noframes><p title="</noframes><img src onerror=window.hit=1>"></noframes>',
  '<xmp><p title="</xmp><img src=x onerror=window.hit=1>"></xmp>',
  '<plaintext><p title="<img src=x onerror=window.hit=1>">',
  '<textarea><p title="</textarea><img src onerror=window.hit=1>"></textarea>',
  '<title><p title="</title><img src onerror=window.hit=1>"></title>',
  '<style><p title="</style><img src onerror=window.hit=1>"></style>',
  '<iframe><p title="</iframe><img src onerror=window.hit=1>"></iframe>',
  '<template><p title="</template><img src onerror=window.hit=1>"></template>',
  '<template><template><script>window.hit=1</script></template></template>',
  '<div><template shadowrootmode="open"><img src onerror=window.hit=1></template></div>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img id=x src onerror=window.hit=1>">',
  '<option><style></option></select><b><img src=xx: onerror=window.hit=1></style></option>',
  '<p><!--><img src onerror=window.hit=1>--></p>',
  '<p><!--!><img src onerror=window.hit=1>--!></p>',
  '<!--[if gte IE 4]><script>window.hit=1</script><![endif]-->',
  '<![CDATA[<img src onerror=window.hit=1>]]>',
  '<svg><![CDATA[</svg><img src onerror=window.hit=1>]]></svg>',
  '<?xml-stylesheet ><img src onerror=window.hit=1>?>',
  '<a href="`"><img alt="``onerror=window.hit=1" src>',
  '<p id=`x`>``onclick=window.hit=1</p>',
  '<listing>&lt;img src onerror=window.hit=1&gt;</listing>',
  '<pre>\n&lt;img src onerror=window.hit=1&gt;</pre>',
  '<a title="&lt;/a&gt;&lt;img src onerror=window.hit=1&gt;">x</a>',
  '<table><a><td></a><a title="</td></table><img src onerror=window.hit=1>">',
  '<form id=f><input name=attributes><input name=parentNode><img src onerror=window.hit=1></form>',
  '<form><input name=nodeName><input name=removeChild></form><img name=body src onerror=window.hit=1>',
  `${'<div>'.repeat(600)}<math><mi><style><img src onerror=window.hit=1>`,
  `${'<svg><g>'.repeat(200)}<foreignObject><img src onerror=window.hit=1>`,
];

/** Markup around which a mutation has been seen to happen. */
const WRAPPED = (text: string): readonly string[] => [
  ...DRESSED(text),
  `<svg><foreignObject>${text}`,
  `<math><mtext>${text}`,
  `<select>${text}`,
  `<noscript>${text}`,
  `<template>${text}`,
  `<p title='${text.replaceAll("'", '&#39;')}'>x</p>`,
];

async function made(value = ''): Promise<RichTextWidget> {
  const element = await fixture<RichTextWidget>(
    html`<rich-text-widget label="Notes" .value=${value}></rich-text-widget>`,
  );
  await element.updateComplete;
  return element;
}

const text = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role="textbox"]')!;

function transfer(data: Readonly<Record<string, string>>): DataTransfer {
  const made = new DataTransfer();
  for (const [type, value] of Object.entries(data)) made.setData(type, value);
  return made;
}

/** Firefox gives an event that is made by hand a clipboard of its own. */
const pasting = (data: Readonly<Record<string, string>>): Event =>
  Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {
    value: transfer(data),
  });

function paste(element: RichTextWidget, data: Readonly<Record<string, string>>): void {
  const event = pasting(data);
  text(element).dispatchEvent(event);
  expect(event.defaultPrevented, 'the browser would paste it').to.equal(true);
}

function drop(element: RichTextWidget, data: Readonly<Record<string, string>>): void {
  const {left, top} = text(element).firstElementChild!.getBoundingClientRect();
  const place = {clientX: left + 2, clientY: top + 4};
  const event = new DragEvent('drop', {bubbles: true, cancelable: true, ...place, dataTransfer: transfer(data)});
  text(element).dispatchEvent(event);
  expect(event.defaultPrevented, 'the browser would drop it').to.equal(true);
}

function expectClean(element: RichTextWidget, told: string): void {
  expect(strange(element.value), told).to.deep.equal([]);
  expect([...text(element).querySelectorAll(`:not(${KEPT},.ProseMirror-trailingBreak)`)], told).to.deep.equal([]);
  expect(page.hit, told).to.equal(undefined);
}

describe('the HTML of a rich text', () => {
  it('F104 keeps what is in the schema, in one spelling', () => {
    const same = [
      '',
      '<p>one <strong>two</strong> <em>three</em> <u>four</u> <s>five</s> <code>six</code></p>',
      '<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>',
      '<ul><li>a<ol start="3"><li>b</li></ol></li><li>c</li></ul>',
      '<blockquote><p>a<br>b</p></blockquote><pre><code>c  d\n  e</code></pre>',
      '<p><a href="https://example.com/">a</a> <a href="/b?c#d">e</a> <a href="mailto:a@b.c">f</a></p>',
    ];
    for (const markup of same) expect(clean(markup)).to.equal(markup);
    const changed = {
      bare: '<p>bare</p>',
      '<b>a</b><i>b</i><del>c</del><ins>d</ins>': '<p><strong>a</strong><em>b</em><s>c</s><u>d</u></p>',
      '<div>a</div><div>b</div>': '<p>a</p><p>b</p>',
      '<p style="color:red" class="x" id="y">a</p>': '<p>a</p>',
      '<span style="font-weight:700">a</span>': '<p><strong>a</strong></p>',
      '<b style="font-weight:normal"><span style="font-style:italic">a</span></b>': '<p><em>a</em></p>',
      '<table><tr><td>a</td><td>b</td></tr></table>': '<p>a</p><p>b</p>',
      '<p>a</p>\n\n  <p>\n  b\n</p>': '<p>a</p><p>b</p>',
      '<p></p>': '',
      '<head><style>p{}</style></head><p title="a > b" style = "font-weight:bold">a style="x" &lt;</p>':
        '<p><strong>a style="x" &lt;</strong></p>',
    };
    for (const [markup, wanted] of Object.entries(changed)) expect(clean(markup)).to.equal(wanted);
  });

  it('F104 loses all else, and is the same after a second pass', () => {
    for (const attack of ATTACKS)
      for (const markup of DRESSED(attack.slice(0, 2000))) {
        const once = clean(markup);
        const told = markup.slice(0, 100);
        expect(strange(once), told).to.deep.equal([]);
        expect(clean(once), told).to.equal(once);
      }
    expect(page.hit).to.equal(undefined);
  }).timeout(20_000);

  it('F104 links only what may be gone to', () => {
    for (const url of HOSTILE_URLS) {
      const link = document.createElement('a');
      link.setAttribute('href', url);
      link.textContent = 'x';
      expect(clean(link.outerHTML), url).to.equal('<p>x</p>');
      expect(String(readAddress(url)), url).to.not.match(/script|data:|file:/i);
    }
    const typed = {'example.com': 'https://example.com', 'a@b.c': 'mailto:a@b.c', '/a': '/a', '#b': '#b'};
    for (const [from, to] of Object.entries(typed)) expect(readAddress(from)).to.equal(to);
  });

  it('is not long in reading what is made to be', () => {
    const began = performance.now();
    for (const part of ['<a "', `<a '"`, '<a b="', '<', '<a b=c ', '<style>', `<a "'><b '">`])
      clean(part.repeat(10_000));
    expect(performance.now() - began).to.be.below(5000);
  }).timeout(20_000);

  it('is read as plain text, and made of it, without an editor', () => {
    expect(plainText('<p>a &lt;b&gt;<br>c</p><ul><li>d</li></ul>')).to.equal('a <b>\nc\nd');
    expect(textAsHtml('a <b>\n\nc & d')).to.equal('<p>a &lt;b&gt;</p><p>c &amp; d</p>');
    expect(plainText('<'.repeat(100_000)).length).to.equal(100_000);
    for (const attack of ATTACKS) expect(strange(textAsHtml(attack))).to.deep.equal([]);
  });
});

describe('F105 what is clean stays clean when it is written and read again', () => {
  beforeEach(() => delete page.hit);
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

  it('as a text, as often as you like', () => {
    for (const attack of [...MUTATIONS, ...HOSTILE_CORPORA.xss])
      for (const markup of WRAPPED(attack)) {
        let now = clean(markup);
        const first = now;
        for (let round = 0; round < 3; round++) {
          expect(strange(now), markup.slice(0, 100)).to.deep.equal([]);
          now = parsed(now).innerHTML;
        }
        expect(clean(now), markup.slice(0, 100)).to.equal(first);
      }
    expect(page.hit).to.equal(undefined);
  }).timeout(20_000);

  it('in the page, in and out of a shadow root, and in foreign namespaces', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const root = place.attachShadow({mode: 'open'});
    const holders = ['div', 'p', 'template', 'noscript', 'select', 'textarea'].map((name) =>
      document.createElement(name),
    );
    const foreign = ['svg', 'foreignObject', 'title'].map((name) =>
      document.createElementNS('http://www.w3.org/2000/svg', name),
    );
    for (const attack of [...MUTATIONS, ...HOSTILE_CORPORA.xss]) {
      const safe = clean(attack);
      for (const holder of [...holders, ...foreign]) {
        holder.innerHTML = safe;
        root.innerHTML = holder.innerHTML;
        place.replaceChildren(...root.childNodes);
        root.innerHTML = place.innerHTML;
        const found = [...root.querySelectorAll('*'), ...place.querySelectorAll('*')];
        expect(found.filter((each) => each.matches('script, img, style, iframe, svg, math, [id], [name]'))).to.be.empty;
        const handlers = found.flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'));
        expect(handlers, attack.slice(0, 100)).to.deep.equal([]);
      }
    }
    await frame();
    expect(page.hit).to.equal(undefined);
  }).timeout(20_000);

  it('in the widget itself, by its value and back', async () => {
    const element = await made();
    for (const attack of MUTATIONS) {
      element.value = attack;
      await element.updateComplete;
      expectClean(element, attack.slice(0, 80));
      const once = element.value;
      element.value = parsed(once).innerHTML;
      await element.updateComplete;
      expect(element.value, attack.slice(0, 80)).to.equal(once);
    }
    await frame();
    expect(page.hit).to.equal(undefined);
  }).timeout(20_000);
});

describe('a field for plain text', () => {
  it('tells what is typed as paragraphs, and leaves it as it is', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const told: string[] = [];
    const field = new PlainField(document.createElement('rich-text-widget'), (markup) => told.push(markup));
    const view = {placeholder: undefined, isOff: false, readOnly: false, required: false, isWrong: false};
    const draw = (value: string): unknown =>
      render(field.render({...view, value, name: 'Notes', descriptions: 'note'}), place);
    draw('<p>a <b>b</b></p><p>c</p>');
    const area = place.querySelector('textarea')!;
    expect([area.value, area.ariaLabel]).to.deep.equal(['a b\nc', 'Notes']);
    area.value = 'one\n\n<two> ';
    area.dispatchEvent(new Event('input', {bubbles: true}));
    draw(told[0]!);
    expect([told[0], area.value]).to.deep.equal(['<p>one</p><p>&lt;two&gt; </p>', 'one\n\n<two> ']);
    expect(place.querySelector('[part="note"]')!.textContent).to.contain('no formatting');
  });
});

describe('<rich-text-widget> F104 and what comes from elsewhere', () => {
  beforeEach(() => delete page.hit);

  it('takes no harm by its value', async () => {
    const element = await made();
    for (const attack of ATTACKS) {
      element.value = attack;
      await element.updateComplete;
      expectClean(element, attack.slice(0, 80));
    }
  }).timeout(20_000);

  it('takes no harm by what is pasted or dropped', async () => {
    const element = await made();
    for (const attack of HOSTILE_CORPORA.xss) {
      for (const give of [paste, drop]) {
        element.value = '';
        await element.updateComplete;
        give(element, {'text/html': `<p>a</p>${attack}`, 'text/plain': attack});
        expectClean(element, attack.slice(0, 80));
        expect(element.value).to.contain('a');
      }
    }
    await new Promise(requestAnimationFrame);
    expect(page.hit).to.equal(undefined);
  }).timeout(20_000);

  it('keeps what is meant of what is pasted', async () => {
    const element = await made();
    paste(element, {'text/html': '<meta charset="utf-8"><p>a <b>b</b></p><ul><li>c</li></ul>', 'text/plain': 'a b c'});
    expect(element.value).to.equal('<p>a <strong>b</strong></p><ul><li>c</li></ul>');
    element.value = '';
    await element.updateComplete;
    paste(element, {'text/plain': '<b>one</b>\n\ntwo'});
    expect(element.value).to.equal('<p>&lt;b&gt;one&lt;/b&gt;</p><p>two</p>');
  });

  it('links what is selected to an address that is pasted', async () => {
    const element = await made('<p>word</p>');
    element.focus();
    getSelection()!.selectAllChildren(text(element).querySelector('p')!);
    document.dispatchEvent(new Event('selectionchange'));
    paste(element, {'text/plain': 'https://example.com/a'});
    expect(element.value).to.equal('<p><a href="https://example.com/a">word</a></p>');
  });

  it('takes nothing where it can only be read', async () => {
    const element = await made('<p>a</p>');
    element.readOnly = true;
    await element.updateComplete;
    text(element).dispatchEvent(pasting({'text/plain': 'x'}));
    expect(element.value).to.equal('<p>a</p>');
  });
});

/** What a strict page reports to its parent. */
interface Report {
  readonly markup: string;
  readonly note: string;
  readonly violations: readonly string[];
}

const strictPage = (policies: string): string => `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}; style-src 'self'; object-src 'none'; base-uri 'none'">
<main></main>
<script type="module">
  const violations = [];
  addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));
  await import('${location.origin}/src/widgets/form/rich-text/rich-text-widget.ts');
  const element = document.createElement('rich-text-widget');
  element.value = '<p>one <b onclick=x style="color:red">two</b></p>';
  document.querySelector('main').append(element);
  await element.updateComplete;
  await element.updateComplete;
  const data = new DataTransfer();
  data.setData('text/html', '<head><style>p{color:red}</style><base href="//evil.example/"></head><body onload=x><i onclick="x > y" STYLE = "color:red">three</i><img src=x onerror=x></body>');
  element.focus();
  element.shadowRoot.querySelector('#control').dispatchEvent(
    Object.defineProperty(new ClipboardEvent('paste', {bubbles: true, cancelable: true}), 'clipboardData', {value: data}));
  await element.updateComplete;
  // What is complained of is told in a task of its own.
  await new Promise((done) => setTimeout(() => requestAnimationFrame(done)));
  const note = element.shadowRoot.querySelector('[part="note"]')?.textContent ?? '';
  parent.postMessage({markup: element.value, note, violations}, '*');
</script>`;

async function visit(policies: string): Promise<Report> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict"></iframe>`);
  let report: Report | undefined;
  const listener = (event: MessageEvent<Report>): void => {
    if (event.source === frame.contentWindow) report = event.data;
  };
  addEventListener('message', listener);
  frame.srcdoc = strictPage(policies);
  await waitUntil(() => report !== undefined, 'the strict page did not finish', {timeout: 8000});
  removeEventListener('message', listener);
  return report as Report;
}

describe('<rich-text-widget> on a page with a strict policy', () => {
  it('F120 is written in, and pasted into, without a violation', async () => {
    const {markup, violations} = await visit('lit-html total-widgets');
    expect(violations).to.deep.equal([]);
    expect(markup)
      .to.match(/^<p>.*one <strong>two<\/strong>/)
      .and.contain('<em>three</em>');
  });

  it('F121 that leaves our name out has a field for plain text, which says so', async function () {
    if (!('trustedTypes' in window)) this.skip();
    const {note} = await visit('lit-html');
    expect(note).to.contain('The editor could not be loaded');
  });
});
