import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {css, html as template, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {defineWidget, widget} from './define.js';
import {json, numeric, oneOf} from './properties.js';
import {LAYOUT_NAMES} from './layout-attributes.js';
import './early-looks.js';
import {forgetWarnings, warnings} from './warn.js';
import {WidgetElement} from './widget-element.js';

@widget('probe-widget')
class ProbeWidget extends WidgetElement {
  static override readonly data = {
    value: 'value',
    list: 'rows',
    accepts: ['value', 'label', 'rows'],
    rename: {title: 'heading'},
  };
  static override styles = css`
    :host {
      display: block;
    }
  `;
  @property() value?: string | number;
  @property() label?: string;
  @property() heading?: string;
  @property(json) rows?: unknown[];
  @property(numeric([1, 6])) level?: number;
  @property(oneOf(['sm', 'md'])) size?: string;
  override render() {
    return template`<p>${this.heading} ${this.label} ${this.value} ${this.rows?.length}</p><button>Act</button>`;
  }
}

const text = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element);

async function silently<T>(act: () => Promise<T>): Promise<{result: T; lines: string[]}> {
  const {warn} = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => lines.push(parts.join(' '));
  try {
    return {result: await act(), lines};
  } finally {
    console.warn = warn;
  }
}

describe('WidgetElement', () => {
  describe('layout attributes', () => {
    const shown: [attribute: string, value: string, property: keyof CSSStyleDeclaration, expected: string][] = [
      ['padding', '4', 'paddingTop', '16px'],
      ['padding-x', '2', 'paddingLeft', '8px'],
      ['padding-y', '3', 'paddingBottom', '12px'],
      ['padding-top', '6', 'paddingTop', '24px'],
      ['padding-bottom', '8', 'paddingBottom', '32px'],
      ['padding-left', '12', 'paddingLeft', '48px'],
      ['padding-right', '16', 'paddingRight', '64px'],
      ['margin', '1', 'marginTop', '4px'],
      ['margin', '-1', 'marginLeft', '-4px'],
      ['margin-x', '2', 'marginRight', '8px'],
      ['margin-y', '4', 'marginTop', '16px'],
      ['margin-top', '6', 'marginTop', '24px'],
      ['margin-bottom', '4', 'marginBottom', '16px'],
      ['margin-left', '3', 'marginLeft', '12px'],
      ['margin-right', '8', 'marginRight', '32px'],
      ['rounded', 'lg', 'borderTopLeftRadius', '12px'],
      ['rounded', '', 'borderTopLeftRadius', '8px'],
      ['shadow', 'none', 'boxShadow', 'none'],
      ['span', '5', 'gridColumnStart', 'span 5'],
      ['span-tablet', '7', 'gridColumnStart', 'span 7'],
      ['animation', 'spin', 'animationName', 'widget-spin'],
      ['theme', 'dark', 'colorScheme', 'dark'],
      ['variant', 'outline', 'borderTopStyle', 'solid'],
      ['hide-on-desktop', '', 'display', 'none'],
      ['show-on', 'mobile', 'display', 'none'],
      ['sr-only', '', 'position', 'absolute'],
    ];
    for (const [attribute, value, name, expected] of shown) {
      it(`${attribute}="${value}" sets ${String(name)} to ${expected}`, async () => {
        const element = await fixture<ProbeWidget>(html`<probe-widget></probe-widget>`);
        element.setAttribute(attribute, value);
        expect(style(element)[name]).to.equal(expected);
      });
    }

    it('transition takes several words', async () => {
      const element = await fixture(html`<probe-widget transition="colors opacity"></probe-widget>`);
      expect(style(element).transitionProperty).to.include('background-color').and.to.include('opacity');
      expect(style(element).transitionDuration).to.equal('0.2s');
    });

    it('hides below 640 px alone what hide-on-mobile names', async () => {
      const element = await fixture(html`<probe-widget hide-on-mobile></probe-widget>`);
      const expected = innerWidth < 640 ? 'none' : 'block';
      expect(style(element).display).to.equal(expected);
    });

    it('"false" switches a flag off', async () => {
      const element = await fixture(html`<probe-widget hide-on-desktop="false" sr-only="false"></probe-widget>`);
      expect(style(element).display).to.equal('block');
      expect(style(element).position).to.equal('static');
    });

    it('mirrors every one of them by a camelCase property', async () => {
      await silently(async () => mirrorAll());
    });

    function mirrorAll(): void {
      const element = document.createElement('probe-widget') as ProbeWidget & Record<string, unknown>;
      for (const name of LAYOUT_NAMES) {
        const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
        element[key] = '1';
        expect(element.getAttribute(name), name).to.equal('1');
        element[key] = undefined;
        expect(element.hasAttribute(name), name).to.be.false;
      }
    }

    it('adopts the layout sheet with the first of them, and only then', async () => {
      const element = await fixture(html`<probe-widget></probe-widget>`);
      const before = element.shadowRoot?.adoptedStyleSheets.length ?? 0;
      element.setAttribute('padding', '4');
      element.setAttribute('margin', '4');
      expect(element.shadowRoot?.adoptedStyleSheets.length).to.equal(before + 1);
    });

    it('lets a rule of the page win', async () => {
      const sheet = document.createElement('style');
      sheet.textContent = 'probe-widget { padding: 3px }';
      document.head.append(sheet);
      const element = await fixture(html`<probe-widget padding="4"></probe-widget>`);
      expect(style(element).paddingTop).to.equal('3px');
      sheet.remove();
    });
  });

  describe('values', () => {
    beforeEach(forgetWarnings);

    it('F90 M-21 takes the default for a word off the list and warns once, naming what is allowed', async () => {
      const {result, lines} = await silently(async () => {
        const element = await fixture<ProbeWidget>(html`<probe-widget size="huge"></probe-widget>`);
        element.size = 'huge';
        return element;
      });
      expect(result.size).to.equal(undefined);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<probe-widget>').and.to.include('size="huge"').and.to.include('sm, md');
      expect(warnings.get(result)).to.not.be.empty;
    });

    it('F89 takes the default for a number out of range, from attribute and property alike', async () => {
      const {result, lines} = await silently(async () => {
        const element = await fixture<ProbeWidget>(html`<probe-widget level="9"></probe-widget>`);
        expect(element.level).to.equal(undefined);
        element.level = 3;
        element.level = -1;
        return element;
      });
      expect(result.level).to.equal(undefined);
      expect(lines).to.have.length(2);
    });

    it('F89 warns of a layout value off its scale', async () => {
      const {lines} = await silently(() => fixture(html`<probe-widget padding="5"></probe-widget>`));
      expect(lines[0]).to.include('padding="5"').and.to.include('0, 1, 2, 3, 4, 6, 8, 12, 16');
    });

    it('reads booleans by one rule: absent, empty, "true" and "false"', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget loading></probe-widget>`);
      expect(element.loading).to.be.true;
      element.setAttribute('loading', 'false');
      expect(element.loading).to.be.false;
      element.setAttribute('loading', 'true');
      expect(element.loading).to.be.true;
      element.removeAttribute('loading');
      expect(element.loading).to.equal(undefined);
    });

    it('takes an empty text on a boolean property for true, as Vue writes a bare attribute there', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget></probe-widget>`);
      Object.assign(element, {loading: '', disabled: ''});
      expect([element.loading, element.disabled]).to.deep.equal([true, true]);
      Object.assign(element, {loading: false, disabled: false});
      expect([element.loading, element.disabled]).to.deep.equal([false, false]);
    });

    it('keeps disabled as HTML has it: there or not there', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget></probe-widget>`);
      element.disabled = false;
      await element.updateComplete;
      expect(element.hasAttribute('disabled')).to.be.false;
      element.disabled = true;
      await element.updateComplete;
      expect(element.hasAttribute('disabled')).to.be.true;
    });

    it('shows malformed JSON as an error that names the attribute, and recovers when it is mended', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget rows="[1, 2"></probe-widget>`);
      await waitUntil(() => text(element).includes('rows:'));
      expect(element.matches(':state(error)')).to.be.true;
      element.setAttribute('rows', '[1, 2]');
      await waitUntil(() => !element.matches(':state(error)'));
      expect(element.rows).to.deep.equal([1, 2]);
      expect(text(element)).not.to.include('rows:');
    });

    it('F99 takes null as absent', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget rows="[1]"></probe-widget>`);
      (element as {rows: unknown}).rows = null;
      expect(element.rows).to.equal(undefined);
    });

    it('reads its main list from a JSON child', async () => {
      const element = await fixture<ProbeWidget>(
        html`<probe-widget
          ><script type="application/json">
            ["a", "b", "c"]
          </script></probe-widget
        >`,
      );
      expect(element.rows).to.deep.equal(['a', 'b', 'c']);
    });

    it("takes an author's title as the heading, so that HTML draws no tooltip", async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget title="Users"></probe-widget>`);
      expect(element.heading).to.equal('Users');
      expect(element.hasAttribute('title')).to.be.false;
    });

    it('F96 keeps properties that were set before the element was defined', async () => {
      const element = document.createElement('late-probe-widget') as HTMLElement & {label: string};
      element.label = 'early';
      defineWidget('late-probe-widget', class extends ProbeWidget {});
      document.body.append(element);
      customElements.upgrade(element);
      await (element as unknown as ProbeWidget).updateComplete;
      expect(text(element)).to.include('early');
      element.remove();
    });
  });

  describe('states', () => {
    it('carries no data attributes and no states in dumb mode', async () => {
      const element = await fixture(html`<probe-widget value="1"></probe-widget>`);
      expect(element.hasAttribute('data-state')).to.be.false;
      expect(element.hasAttribute('data-mode')).to.be.false;
      expect(element.matches(':state(connected)')).to.be.false;
    });

    it('draws a loading overlay over its content', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget value="1" loading></probe-widget>`);
      await waitUntil(() => element.shadowRoot?.querySelector('.widget-state-overlay'));
      expect(element.matches(':state(loading)')).to.be.true;
      expect(style(element.shadowRoot?.querySelector('p') as Element).display).not.to.equal('none');
      element.loading = false;
      await waitUntil(() => !element.shadowRoot?.querySelector('.widget-state-overlay'));
    });

    it('draws an error in place of its content', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget value="1" error="No more paper"></probe-widget>`);
      await waitUntil(() => text(element).includes('No more paper'));
      const content = [...(element.shadowRoot?.children ?? [])].find(({localName}) => localName === 'p') as Element;
      expect(style(content).display).to.equal('none');
    });

    it('shows an error text with markup in it as text', async () => {
      const attack = '<img src=x onerror="window.hit = true">';
      const element = await fixture<ProbeWidget>(html`<probe-widget error=${attack}></probe-widget>`);
      await waitUntil(() => text(element).includes(attack));
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    });

    it('makes its content inert while disabled', async () => {
      const element = await fixture<ProbeWidget>(html`<probe-widget disabled></probe-widget>`);
      expect((element.shadowRoot?.querySelector('button') as HTMLButtonElement).inert).to.be.true;
      expect(element.matches(':state(disabled)')).to.be.true;
      element.disabled = false;
      await element.updateComplete;
      expect((element.shadowRoot?.querySelector('button') as HTMLButtonElement).inert).to.be.false;
    });
  });

  describe('analytics', () => {
    it('sends an event for a click that it tracks, with the metadata', async () => {
      const element = await fixture<ProbeWidget>(
        html`<probe-widget id="pay" track-clicks analytics-metadata='{"plan": "pro"}'></probe-widget>`,
      );
      const metadata = await new Promise((done) => {
        element.addEventListener('widget-analytics', (event) => done((event as CustomEvent).detail), {once: true});
        const click = () => {
          element.click();
          if (document.body.contains(element)) requestAnimationFrame(click);
        };
        click();
        setTimeout(() => element.remove(), 3000);
      });
      expect(metadata).to.deep.include({kind: 'click', widget: 'probe-widget', id: 'pay', metadata: {plan: 'pro'}});
      element.remove();
    });
  });

  describe('define', () => {
    it('ignores a second definition of the same version in silence', async () => {
      const {lines} = await silently(async () => defineWidget('probe-widget', class extends ProbeWidget {}));
      expect(lines).to.deep.equal([]);
      expect(customElements.get('probe-widget')).to.equal(ProbeWidget);
    });

    it('says once when another version is there already', async () => {
      customElements.define('foreign-widget', class extends HTMLElement {});
      const {lines} = await silently(async () => {
        defineWidget('foreign-widget', class extends ProbeWidget {});
        await import('./rare.js');
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.include('<foreign-widget> is already defined');
    });
  });

  it('F95 keeps its look and tokens when it moves to another document', async () => {
    const element = await fixture<ProbeWidget>(html`<probe-widget padding="4"></probe-widget>`);
    const frame = document.createElement('iframe');
    document.body.append(frame);
    frame.contentDocument?.body.append(element);
    await element.updateComplete;
    expect(frame.contentWindow?.getComputedStyle(element).paddingTop).to.equal('16px');
    frame.remove();
  });

  it('F80 leaves the document as it was after 1,000 mounts', async () => {
    const place = await fixture(html`<div></div>`);
    for (let index = 0; index < 1000; index++) {
      const element = document.createElement('probe-widget');
      place.append(element);
      element.remove();
    }
    expect(place.childNodes).to.have.length(0);
    expect(document.adoptedStyleSheets.length).to.be.at.most(2);
  });

  it('tells the first update of what an accessor of its own begins with', async () => {
    class Begun extends WidgetElement {
      first?: boolean;
      #amount = 3;
      get amount(): number {
        return this.#amount;
      }
      set amount(amount: number) {
        this.#amount = amount;
      }
      override willUpdate(changed: PropertyValues): void {
        this.first ??= changed.has('amount');
      }
    }
    Begun.createProperty('amount', {type: Number});
    defineWidget('begun-test-widget', Begun);
    const begun = document.createElement('begun-test-widget') as Begun;
    document.body.append(begun);
    await begun.updateComplete;
    begun.remove();
    expect(begun.first).to.be.true;
  });
});
