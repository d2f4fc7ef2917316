import {expect, fixture, html} from '@open-wc/testing';
import {LitElement, type CSSResult} from 'lit';
import {colorStyles} from './color.styles.js';
import {gapStyles} from './gap.styles.js';
import {COLORS, GAPS} from './scales.js';
import {surfaceStyles} from './surface.styles.js';
import {adoptTokens} from './tokens/adopt.js';

let count = 0;

async function styled(...styles: CSSResult[]): Promise<HTMLElement> {
  adoptTokens(document);
  const tag = `styled-test-${++count}`;
  customElements.define(
    tag,
    class extends LitElement {
      static override styles = styles;
    },
  );
  const element = document.createElement(tag);
  (await fixture(html`<div></div>`)).append(element);
  await (element as LitElement).updateComplete;
  return element;
}
const valueOf = (element: Element, name: string): string => getComputedStyle(element).getPropertyValue(name).trim();

describe('shared styles', () => {
  it('a colour word sets every job of its scale, each word its own', async () => {
    const element = await styled(colorStyles('default'));
    const inks = COLORS.map((color) => {
      element.setAttribute('color', color);
      for (const job of ['soft', 'soft-hover', 'line', 'solid', 'solid-hover', 'ink'])
        expect(valueOf(element, `--_${job}`), `${color} ${job}`).not.to.equal('');
      return valueOf(element, '--_ink');
    });
    const gray = new Set(['default', 'muted']);
    const coloured = inks.filter((_, index) => !gray.has(COLORS[index] ?? ''));
    expect(new Set(coloured).size).to.be.greaterThan(6);
    expect(inks[0]).to.equal(inks[1]);
  });

  it('no colour word is that which the widget begins with', async () => {
    const element = await styled(colorStyles('danger'));
    const initial = valueOf(element, '--_ink');
    element.setAttribute('color', 'danger');
    expect(valueOf(element, '--_ink')).to.equal(initial);
    element.setAttribute('color', 'success');
    expect(valueOf(element, '--_ink')).not.to.equal(initial);
  });

  it('a gap is its step in units of 4 px', async () => {
    const element = await styled(gapStyles(4));
    element.style.setProperty('row-gap', 'var(--_gap)');
    expect(valueOf(element, 'row-gap')).to.equal('16px');
    for (const gap of GAPS) {
      element.setAttribute('gap', String(gap));
      expect(valueOf(element, 'row-gap')).to.equal(`${gap * 4}px`);
    }
  });

  it('a surface is a block with one hairline, that a page may change', async () => {
    const element = await styled(surfaceStyles);
    expect([valueOf(element, 'display'), valueOf(element, 'border-top-width')]).to.deep.equal(['block', '1px']);
    expect(valueOf(element, 'border-top-left-radius')).to.equal('12px');
    element.style.setProperty('border-radius', '3px');
    expect(valueOf(element, 'border-top-left-radius')).to.equal('3px');
  });
});
