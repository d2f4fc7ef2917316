import {css, defineWidget, html, nothing, property, WidgetElement} from 'total-widgets';
import {detailOf, ownEntries, sharedEntries, type ElementDoc, type Entry} from './manifest.js';

/** A sentence in which names between backticks are shown as code. */
const sentence = (text: string | undefined) =>
  text?.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));

/** What the manifest says of a widget, as tables. */
class ReferenceWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: grid;
      gap: var(--widget-space-4);
      min-inline-size: 0;
    }
    h2,
    summary {
      margin: var(--widget-space-2) 0 0;
      font-size: var(--widget-font-size-xl);
      font-weight: var(--widget-font-weight-bold);
      letter-spacing: -0.015em;
    }
    .scroll {
      overflow-x: auto;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--widget-font-size-sm);
    }
    th,
    td {
      padding: 8px 14px;
      border-block-end: 1px solid var(--widget-line);
      text-align: start;
      vertical-align: top;
    }
    tr:last-child > * {
      border-block-end: 0;
    }
    thead th {
      color: var(--widget-text-3);
      font-weight: var(--widget-font-weight-normal);
    }
    code {
      font: 12px/1.5 var(--widget-font-mono);
      overflow-wrap: anywhere;
    }
    th code {
      color: var(--widget-primary-11);
      font-weight: 600;
      white-space: nowrap;
    }
    ul {
      display: grid;
      gap: 2px;
      margin: 6px 0 0;
      padding: 0;
      color: var(--widget-text-2);
      list-style: none;
    }
    td {
      min-inline-size: 10rem;
    }
    summary {
      cursor: pointer;
    }
  `;

  /** What the manifest says. */
  @property({attribute: false}) doc?: ElementDoc;

  override render() {
    const {doc} = this;
    if (!doc) return nothing;
    return html`${this.#section('Attributes', ownEntries(doc.attributes))} ${this.#section('Slots', doc.slots)}
      ${this.#section('Events', ownEntries(doc.events))} ${this.#section('Parts', doc.cssParts)}
      ${this.#section('CSS properties', doc.cssProperties)} ${this.#section('States', ownEntries(doc.cssStates))}
      <details>
        <summary>What every widget has</summary>
        ${this.#table(sharedEntries(doc.attributes), 'Attributes of every widget')}
        ${this.#table(sharedEntries(doc.events), 'Events of every widget')}
        ${this.#table(sharedEntries(doc.cssStates), 'States of every widget')}
      </details>`;
  }

  #section(title: string, entries: readonly Entry[] | undefined) {
    if (!entries?.length) return nothing;
    return html`<h2>${title}</h2>
      ${this.#table(entries, title)}`;
  }

  /** The members of the detail of an event. */
  #detail(entry: Entry) {
    const members = detailOf(entry);
    if (members.length === 0) return nothing;
    return html`<ul>
      ${members.map(
        ({name, optional, type, description}) =>
          html`<li><code>detail.${name}${optional ? '?' : ''}: ${type?.text}</code> ${sentence(description)}</li>`,
      )}
    </ul>`;
  }

  #table(entries: readonly Entry[], title: string) {
    if (entries.length === 0) return nothing;
    const isTyped = entries.some(({type}) => type);
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Meaning</th>
            ${isTyped ? html`<th scope="col">Type</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <th scope="row"><code>${entry.name || '(default)'}</code></th>
                <td>${sentence(entry.description)} ${this.#detail(entry)}</td>
                ${isTyped ? html`<td>${entry.type && html`<code>${entry.type.text}</code>`}</td>` : nothing}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

defineWidget('reference-widget', ReferenceWidget);
