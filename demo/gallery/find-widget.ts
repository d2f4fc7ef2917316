import {css, defineWidget, html, state, WidgetElement} from 'total-widgets';
import {searchFieldStyles} from './search-field.styles.js';
import {needs, pageOf} from './sections.js';

/** Finds the right widget for a need, as one types. */
class FindWidget extends WidgetElement {
  static override styles = [
    searchFieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--widget-space-4);
      }
      ul {
        display: grid;
        gap: 0;
        margin: 0;
        padding: 0;
        overflow: clip;
        border: 1px solid var(--widget-line);
        border-radius: var(--widget-radius-lg);
        background: var(--widget-surface);
        list-style: none;
      }
      a {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 4px 16px;
        padding: 11px 16px;
        border-block-end: 1px solid var(--widget-line);
        color: var(--widget-text);
        text-decoration: none;
      }
      /* Inside, since the list cuts off what is outside. */
      a:focus-visible {
        outline-offset: -2px;
      }
      li:last-child a {
        border-block-end: 0;
      }
      a:hover {
        background: var(--widget-neutral-3);
      }
      code {
        color: var(--widget-primary-11);
        font: 500 12.5px/1.6 var(--widget-font-mono);
      }
      p {
        margin: 0;
        color: var(--widget-text-2);
      }
    `,
  ];

  @state() private query = '';

  override render() {
    const found = needs.filter(({need, tag}) => matches(`${need} ${tag}`, this.query));
    return html`<label>
        What do you need?
        <input type="search" autocomplete="off" @input=${this.#handleInput} />
      </label>
      <p role="status">${found.length} of ${needs.length} widgets</p>
      <ul ?hidden=${found.length === 0}>
        ${found.map(
          ({need, tag}) =>
            html`<li>
              <a href=${pageOf(tag)}>${need} <code>&lt;${tag}&gt;</code></a>
            </li>`,
        )}
      </ul>`;
  }

  readonly #handleInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };
}

const matches = (text: string, query: string): boolean =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));

defineWidget('find-widget', FindWidget);
