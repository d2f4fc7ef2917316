// The texts of a new widget's files: complete, in both modes, and ready to be made into something.

const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_found, letter) => letter.toUpperCase());
const camel = (name) => name.replace(/-(\w)/g, (_found, letter) => letter.toUpperCase());

/** @typedef {{group: string, name: string, tag: string, className: string, styles: string}} Names */

/** @returns {Names} */
export const namesOf = (group, name) => ({
  group,
  name,
  tag: `${name}-widget`,
  className: `${pascal(name)}Widget`,
  styles: `${camel(name)}Styles`,
});

/** @param {Names} names */
export const element = (names) => `${opening(names)}
@widget('${names.tag}')
export class ${names.className} extends WidgetElement {
  static override readonly data = {value: 'label', accepts: ['label']};
  static override styles = ${names.styles};

  /** The text; none by default. */
  @property() label?: string;

  override render(): TemplateResult {
    return html\`<div class="base" part="base">
      <span class="label" part="label">\${this.label}</span>
      <slot></slot>
    </div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${names.tag}': ${names.className};
  }
}
`;

/** @param {Names} names */
const opening = ({tag, styles, name}) => `import {html, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {${styles}} from './${tag}.styles.js';

/**
 * A ${name.replaceAll('-', ' ')} that shows one text.
 *
 * @summary A ${name.replaceAll('-', ' ')}.
 * @slot - What stands below the text.
 * @csspart base - The box that holds everything.
 * @csspart label - The text.
 *
 * @example Dumb: the data is in the attributes.
 * \`\`\`html
 * <${tag} label="Hello"></${tag}>
 * \`\`\`
 * @example Connected: one attribute changed.
 * \`\`\`html
 * <${tag} data-source="interface:get_${name.replaceAll('-', '_')}"></${tag}>
 * \`\`\`
 */`;

/** @param {Names} names */
export const styles = ({styles: name}) => `import {css} from 'lit';

export const ${name} = css\`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .base {
    display: grid;
    gap: var(--widget-space-2);
  }
  .label {
    color: var(--widget-text);
    overflow-wrap: anywhere;
  }
\`;
`;

/** @param {Names} names */
export const test = ({tag, className}) => `import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './${tag}.js';
import type {${className}} from './${tag}.js';

const label = (element: Element): string | undefined =>
  element.shadowRoot?.querySelector('[part="label"]')?.textContent?.trim();

describe('<${tag}>', () => {
  it('shows the text of its attribute', async () => {
    const element = await fixture(html\`<${tag} label="Hello"></${tag}>\`);
    expect(label(element)).to.equal('Hello');
  });

  it('shows the same from a source, and the attribute again without one', async () => {
    const element = await fixture<${className}>(html\`<${tag} label="Hello"></${tag}>\`);
    element.dataSource = {label: 'From the source'};
    await waitUntil(() => label(element) === 'From the source');
    element.dataSource = undefined;
    await waitUntil(() => label(element) === 'Hello');
  });

  it('shows markup as text', async () => {
    const element = await fixture(html\`<${tag} label="<b>bold</b>"></${tag}>\`);
    expect(label(element)).to.equal('<b>bold</b>');
  });

  it('shows what is put into it', async () => {
    const element = await fixture(html\`<${tag}><p>Below</p></${tag}>\`);
    expect(element.shadowRoot?.querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Below');
  });

  it('is accessible', async () => {
    const element = await fixture(html\`<${tag} label="Hello"></${tag}>\`);
    await expect(element).to.be.accessible();
  });
});
`;

/** @param {Names} names */
export const example = ({tag}) => `<!-- example: Plain -->
<${tag} label="Hello"></${tag}>

<!-- example: States -->
<grid-widget columns="12">
  <${tag} span="4" label="Loading" loading></${tag}>
  <${tag} span="4" label="Failed" error="It could not be read."></${tag}>
  <${tag} span="4" label="Disabled" disabled></${tag}>
</grid-widget>
`;
