import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../testing/hostile-texts.js';
import {clock} from '../format/clock.js';
import {registerFormat} from '../format/format.js';
import {itemAt} from './row-items.js';
import {compileTemplate, type TemplateInstance, type TemplateScope} from './template.js';
import {forgetWarnings} from './warn.js';

const context = {language: 'en', timeZone: 'UTC'};
const scopeOf = (item: unknown, rest: Partial<TemplateScope> = {}): TemplateScope => ({item, context, ...rest});

class TestTargetWidget extends LitElement {
  static override properties = {
    items: {attribute: 'items'},
    label: {},
    rowCount: {attribute: 'row-count'},
    dataSource: {attribute: 'data-source'},
    hidden2: {attribute: false},
  };
  declare items: unknown;
  declare label: unknown;
  declare rowCount: unknown;
  declare dataSource: unknown;
  declare hidden2: unknown;
}
customElements.define('test-target-widget', TestTargetWidget);

/** A `<template>` as a page's parser makes it. */
async function templateOf(markup: string): Promise<HTMLTemplateElement> {
  const page = new DOMParser().parseFromString(`<div><template>${markup}</template></div>`, 'text/html');
  const holder = await fixture(html`<div></div>`);
  holder.append(document.adoptNode(page.querySelector('template') as HTMLTemplateElement));
  return holder.firstElementChild as HTMLTemplateElement;
}

/** A clone of the markup, filled with the item, on the page. */
async function show(
  markup: string,
  item: unknown,
  rest: Partial<TemplateScope> = {},
): Promise<{root: HTMLElement; clone: TemplateInstance}> {
  const clone = compileTemplate(await templateOf(markup)).instantiate(scopeOf(item, rest));
  const root = await fixture<HTMLElement>(html`<section></section>`);
  root.append(...clone.nodes);
  return {root, clone};
}

const first = (root: Element): HTMLElement => root.firstElementChild as HTMLElement;

/** What the console is told while `act` runs. */
async function told(act: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  const {warn} = console;
  forgetWarnings();
  console.warn = (line: string) => lines.push(line);
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return lines;
}

const hits = (): unknown => (window as {hit?: unknown}).hit;

describe('templates', () => {
  describe('texts', () => {
    it('M-19 fill in fields, paths and formats', async () => {
      const {root} = await show('<p>{{name}} of {{team.name}}: {{pay | currency("EUR")}}</p>', {
        name: 'Ada',
        team: {name: 'Core'},
        pay: 5,
      });
      expect(root.textContent).to.equal('Ada of Core: €5.00');
    });

    it('fill in the item itself, and its place', async () => {
      const {root} = await show('<p>{{.}} {{$index}} {{$number}} {{$count}} {{$key}}</p>', 'x', {
        index: 2,
        count: 9,
        key: 'k',
      });
      expect(root.textContent).to.equal('x 2 3 9 k');
    });

    it('show nothing for what is missing, and scalars as they are', async () => {
      const {root} = await show('<p>[{{a}}{{b.c}}{{d}}]{{e}}{{f}}{{g[1].h}}</p>', {
        b: null,
        d: '',
        e: 0,
        f: false,
        g: [0, {h: 'i'}],
      });
      expect(root.textContent).to.equal('[]0falsei');
    });

    it('take braces in a string of a format for text', async () => {
      const {root} = await show(`<p>{{a | default("}} |")}}</p>`, {});
      expect(root.textContent).to.equal('}} |');
    });

    it('leave what is escaped, and with one warning what is no binding', async () => {
      const lines = await told(async () => {
        const {root} = await show('<p>\\{{name}} {{1 + 1}} {{a(b)}} {{ {{name}}</p>', {name: 'x'});
        expect(root.textContent).to.equal('{{name}} {{1 + 1}} {{a(b)}} {{ x');
      });
      expect(lines.filter((line) => line.includes('1 + 1'))).to.have.length(1);
    });

    it('show nothing for lists and objects, with one warning', async () => {
      const lines = await told(async () => {
        const {root} = await show('<p>{{tags}}</p><p>{{tags | join(", ")}}</p>', {tags: ['a', 'b']});
        expect(root.textContent).to.equal('a, b');
      });
      expect(lines).to.have.length(1);
    });
  });

  describe('attributes', () => {
    it('have no value in the template that is cloned, so that nothing is fetched', async () => {
      const before = performance.getEntriesByType('resource').length;
      await show('<img src="{{url}}" alt="{{name}}">', {});
      const names = performance
        .getEntriesByType('resource')
        .slice(before)
        .map(({name}) => name);
      expect(names.filter((name) => name.includes('%7B'))).to.deep.equal([]);
    });

    it('are there before the clone is on the page', async () => {
      const clone = compileTemplate(await templateOf('<a href="/users/{{id}}" title="{{name}}">x</a>')).instantiate(
        scopeOf({id: 7, name: 'Ada'}),
      );
      const link = clone.nodes[0] as HTMLAnchorElement;
      expect([link.getAttribute('href'), link.title, link.isConnected]).to.deep.equal(['/users/7', 'Ada', false]);
    });

    it('M-20 go by truth where they are booleans', async () => {
      const {root, clone} = await show('<button hidden="{{active | not}}" disabled="{{locked}}">x</button>', {
        active: false,
        locked: 'false',
      });
      const button = first(root) as HTMLButtonElement;
      expect([button.hidden, button.disabled]).to.deep.equal([true, false]);
      clone.update(scopeOf({active: true, locked: 1}));
      expect([button.hidden, button.disabled]).to.deep.equal([false, true]);
    });

    it('vanish with their value, except for alt', async () => {
      const {root} = await show('<img title="{{x}}" aria-label="{{x}}" data-id="{{x}}" alt="{{x}}">', {});
      expect(first(root).getAttributeNames()).to.deep.equal(['alt']);
    });

    it('keep a field that was typed in up to date', async () => {
      const {root, clone} = await show('<input value="{{v}}"><input type="checkbox" checked="{{c}}">', {
        v: 'a',
        c: false,
      });
      const [text, box] = root.querySelectorAll('input');
      if (!text || !box) throw new Error('no fields');
      text.value = 'typed';
      box.click();
      clone.update(scopeOf({v: 'b', c: false}));
      expect([text.value, box.checked]).to.deep.equal(['b', true]);
      clone.update(scopeOf({v: 'b', c: true}));
      clone.update(scopeOf({v: 'b', c: false}));
      expect(box.checked).to.equal(false);
    });

    const refused = [
      'onclick',
      'style',
      'class',
      'id',
      'name',
      'for',
      'srcdoc',
      'srcset',
      'action',
      'formaction',
      'slot',
      'is',
      'part',
      'xlink:href',
      'data-source',
      'data-rows-source',
      'data-path',
      'ping',
      'target',
    ];
    for (const name of refused) {
      it(`F102 refuse data in ${name}, with a warning`, async () => {
        const lines = await told(async () => {
          const {root} = await show(`<a ${name}="{{x}}">x</a>`, {x: 'window.hit=1'});
          expect(first(root).hasAttribute(name)).to.equal(false);
        });
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain(name);
      });
    }

    it('stay as written where they have no binding', async () => {
      const {root} = await show('<a class="x" id="y" name="z">{{t}}</a>', {t: 1});
      expect(first(root).getAttributeNames()).to.deep.equal(['class', 'id', 'name']);
    });
  });

  describe('widgets', () => {
    it('get the raw value of a single binding, and text of a mixed one', async () => {
      const items = [1, {a: 2}];
      const {root} = await show(
        '<test-target-widget items="{{items}}" label="No. {{n}}" row-count="{{n}}"></test-target-widget>',
        {items, n: 4},
      );
      const widget = first(root) as TestTargetWidget;
      expect(widget.items).to.equal(items);
      expect([widget.label, widget.rowCount]).to.deep.equal(['No. 4', 4]);
    });

    it('get their values when they are defined later than the clone', async () => {
      const {root, clone} = await show('<test-late-widget label="{{name}}"></test-late-widget>', {name: 'a'});
      clone.update(scopeOf({name: 'b'}));
      customElements.define(
        'test-late-widget',
        class extends LitElement {
          static override properties = {label: {}};
          declare label: unknown;
        },
      );
      await customElements.whenDefined('test-late-widget');
      await Promise.resolve();
      expect((first(root) as TestTargetWidget).label).to.equal('b');
    });

    for (const name of [
      'data-source',
      'suggestions-source',
      'subscribe',
      'stream',
      'data-path',
      'data-map',
      'command',
      'commandfor',
      'theme',
      'debug-mode',
      'action',
      'onclick',
      'style',
      'id',
      'slot',
    ]) {
      it(`F102 take no data for ${name}`, async () => {
        const lines = await told(async () => {
          const {root} = await show(`<test-target-widget ${name}="{{x}}"></test-target-widget>`, {
            x: 'action:delete_all',
          });
          expect(first(root).hasAttribute(name)).to.equal(false);
          expect((first(root) as TestTargetWidget).dataSource).to.equal(undefined);
        });
        expect(lines).to.have.length(1);
      });
    }

    it('take no data for what they have not declared', async () => {
      const lines = await told(async () => {
        const {root} = await show(
          '<test-target-widget hidden2="{{x}}" inner-html="{{x}}" innerhtml="{{x}}"></test-target-widget>',
          {x: '<b>'},
        );
        expect((first(root) as TestTargetWidget).hidden2).to.equal(undefined);
        expect(first(root).childNodes).to.have.length(0);
      });
      expect(lines).to.have.length(3);
    });
  });

  describe('what must not be cloned', () => {
    it('F102 is left out with a warning', async () => {
      const markup =
        '<script>window.hit=1</script><style>p{}</style><link rel=stylesheet href=x><meta name=x><base href="//evil.example"><iframe src="javascript:parent.hit=1"></iframe><object data=x></object><embed src=x><svg><script>window.hit=1</script></svg><p>{{a}}</p>';
      const lines = await told(async () => {
        const {root} = await show(markup, {a: 1});
        expect(root.querySelectorAll('script, style, link, meta, base, iframe, object, embed')).to.have.length(0);
        expect(root.textContent).to.equal('1');
      });
      expect(lines.length).to.be.at.least(8);
      expect(hits()).to.equal(undefined);
    });

    it('leaves an inner template to its own widget', async () => {
      const {root} = await show('<p>{{a}}</p><div><template><b>{{inner}}</b></template></div>', {a: 1, inner: 2});
      expect(root.querySelector('template')?.content.textContent).to.equal('{{inner}}');
    });
  });

  describe('hostile data', () => {
    const markup =
      '<p>{{x}}</p><a href="{{x}}" title="{{x}}" data-x="{{x}}">{{x}}</a><textarea>{{x}}</textarea><input value="{{x}}"><test-target-widget label="{{x}}" aria-label="a {{x}}"></test-target-widget><img alt="{{x}}">';

    for (const text of HOSTILE_TEXTS) {
      it(`F102 F114 F115 is seen letter by letter: ${JSON.stringify(text.slice(0, 40))}`, async () => {
        await told(async () => {
          const {root} = await show(markup, {x: text});
          const elements = root.querySelectorAll('*').length;
          expect(root.querySelector('p')?.textContent).to.equal(text);
          expect(root.querySelector('a')?.title).to.equal(text);
          expect((root.querySelector('test-target-widget') as TestTargetWidget).label).to.equal(text);
          expect(root.querySelector('img')?.alt).to.equal(text);
          expect(elements).to.equal(6);
          expect(hits()).to.equal(undefined);
        });
      });
    }

    it('F102 leads nowhere by a hostile address', async () => {
      const lines = await told(async () => {
        for (const url of HOSTILE_URLS) {
          const {root} = await show(
            '<a href="{{u}}">x</a><img src="{{u}}" alt=""><video src="{{u}}" poster="{{u}}"></video><svg><a href="{{u}}"></a></svg>',
            {u: url},
          );
          expect(root.querySelectorAll('[href], [src], [poster]'), url).to.have.length(0);
        }
      });
      expect(lines).to.have.length(4);
    });

    it('F117 cannot lead away from where the author’s literal start points', async () => {
      await told(async () => {
        const start = async (markup: string, x: string): Promise<string | null> =>
          first((await show(markup, {x})).root).getAttribute('href');
        expect(await start('<a href="/{{x}}">x</a>', '/evil.example')).to.equal(null);
        expect(await start('<a href="/{{x}}">x</a>', '\\evil.example')).to.equal(null);
        expect(await start('<a href="http{{x}}">x</a>', 's://evil.example')).to.equal(null);
        expect(await start('<a href="java{{x}}">x</a>', 'script:window.hit=1')).to.equal(null);
        expect(await start('<a href="/{{x}}">x</a>', 'users')).to.equal('/users');
        expect(await start('<a href="https://{{x}}/a">x</a>', 'other.example')).to.equal('https://other.example/a');
        expect(await start('<a href="mailto:{{x}}">x</a>', 'a@b.example')).to.equal('mailto:a@b.example');
      });
    });

    it('keeps another site’s tab from reaching back', async () => {
      const {root} = await show('<a href="{{u}}" target="_blank">x</a>', {u: 'https://other.example'});
      expect(first(root).getAttribute('rel')).to.equal('noopener noreferrer');
    });

    it('F111 F112 reaches no prototype by a path', async () => {
      const item = JSON.parse(
        '{"__proto__": {"polluted": 1}, "constructor": "c", "a": {"toString": "own"}}',
      ) as unknown;
      const {root} = await show(
        '<p>[{{__proto__.polluted}}{{constructor.name}}{{toString}}{{a.valueOf}}]{{a.toString}}</p>',
        item,
      );
      expect(root.textContent).to.equal('[]own');
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });

    it('F114 never reads data as a template', async () => {
      const {root, clone} = await show('<p title="{{a}}">{{a}} {{b}}</p>', {a: '{{b}}', b: '{{a}}'});
      clone.update(scopeOf({a: '{{b}} ', b: '${1}'}));
      expect(first(root).textContent).to.equal('{{b}}  ${1}');
    });

    it('F109 shows the body of an error as text', async () => {
      const {root} = await show('<p>{{error.message}}</p>', {
        error: {message: '<h1>502</h1><script>window.hit=1</script>'},
      });
      expect(root.querySelectorAll('h1, script')).to.have.length(0);
      expect(root.textContent).to.contain('<h1>502</h1>');
    });

    it('F100 empties the place of a format that throws, and fills the others', async () => {
      registerFormat('test_throws', () => {
        throw new Error('x');
      });
      await told(async () => {
        const {root} = await show('<p>{{a | test_throws}}</p><b>{{a}}</b>', {a: 1});
        expect(root.textContent).to.equal('1');
      });
    });
  });

  describe('updates', () => {
    it('write only what changed', async () => {
      const {root, clone} = await show('<p title="{{a}}">{{a}}</p><b title="{{b}}">{{b}}</b>', {a: 1, b: 1});
      const observer = new MutationObserver(() => {});
      observer.observe(root, {attributes: true, characterData: true, childList: true, subtree: true});
      clone.update(scopeOf({a: 1, b: 2}));
      const changed = observer.takeRecords();
      observer.disconnect();
      expect(
        changed.map(({target}) => (target instanceof Text ? target.parentElement : (target as Element))?.localName),
      ).to.deep.equal(['b', 'b']);
    });

    it('follow the language', async () => {
      const {root, clone} = await show('<p>{{n | number}}</p>', {n: 1234.5});
      clone.update({item: {n: 1234.5}, context: {language: 'de'}});
      expect(root.textContent).to.equal('1.234,5');
    });

    it('tell which record a node stands for', async () => {
      const item = {id: 1};
      const {root, clone} = await show('<p><b>{{id}}</b></p>', item);
      expect(itemAt(root.querySelector('b') as Element)).to.equal(item);
      expect(itemAt(root)).to.equal(undefined);
      clone.dispose();
      expect(root.childNodes).to.have.length(0);
    });

    it('F80 listen to the clock only where a text grows old, and only while on the page', async () => {
      const before = clock.size;
      const {clone} = await show('<p>{{at | relative_time}}</p><p>{{at | date}}</p>', {at: Date.now()});
      expect(clock.size).to.equal(before + 1);
      clone.update(scopeOf({at: Date.now()}));
      expect(clock.size).to.equal(before + 1);
      clone.pause();
      expect(clock.size).to.equal(before);
      clone.update(scopeOf({at: Date.now()}));
      clone.dispose();
      expect(clock.size).to.equal(before);
    });
  });

  it('are read once for each element', async () => {
    const template = await templateOf('<p>{{a}}</p>');
    expect(compileTemplate(template)).to.equal(compileTemplate(template));
  });
});
