import {css, defineWidget, html, nothing, state, WidgetElement} from 'total-widgets';
import {ALIASES} from '../../src/icons/aliases.js';
import {searchFieldStyles} from './search-field.styles.js';

/** The names that an app asks for most: they come in one file with the first of them. */
const COMMON = (
  'users user home cog plus edit delete trash bold italic chevron_down info inbox dollar activity trending_up eye ' +
  'download copy package phone briefcase file'
).split(' ');

/** How many are drawn at once, and with each “Show more”. */
const STEP = 96;

/** Finds an icon by its name or by what it stands for, and copies its name. */
class IconFinderWidget extends WidgetElement {
  static override styles = [
    searchFieldStyles,
    css`
      :host {
        display: grid;
        gap: var(--widget-space-4);
      }
      h2 {
        margin: var(--widget-space-2) 0 0;
        font-size: var(--widget-font-size-md);
      }
      p {
        margin: 0;
        color: var(--widget-text-2);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
        gap: var(--widget-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: grid;
        justify-items: center;
        align-content: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 6rem;
        padding: 12px 8px;
        border: 1px solid var(--widget-line);
        border-radius: var(--widget-radius-lg);
        background: var(--widget-surface);
        color: var(--widget-text);
        font: inherit;
        cursor: pointer;
      }
      li button:hover {
        border-color: var(--widget-line-strong);
        background: var(--widget-neutral-2);
      }
      icon-widget {
        font-size: 1.375rem;
      }
      code {
        color: var(--widget-text-2);
        font: 12px/1.4 var(--widget-font-mono);
        overflow-wrap: anywhere;
      }
      .more {
        justify-self: start;
      }
    `,
  ];

  @state() private query = '';
  @state() private most = STEP;
  @state() private copied = '';
  /** What each icon of the set stands for, by its name. */
  @state() private set: Readonly<Record<string, readonly string[]>> = {};

  override connectedCallback(): void {
    super.connectedCallback();
    void import('lucide-static/tags.json').then((module) => (this.set = module.default));
  }

  override render() {
    const common = COMMON.filter((name) => this.#fits(name, [ALIASES.get(name) ?? '']));
    const short = [...ALIASES.keys()].filter(
      (name) => !COMMON.includes(name) && this.#fits(name, [ALIASES.get(name) ?? '']),
    );
    const found = Object.keys(this.set).filter(
      (name) => !COMMON.includes(name) && this.#fits(name, this.set[name] ?? []),
    );
    return html`<label>
        What should it stand for?
        <input type="search" autocomplete="off" @input=${this.#handleInput} />
      </label>
      <p role="status">
        ${this.copied ? this.copied : `${common.length + short.length + found.length} names; a click copies a name.`}
      </p>
      ${this.#renderSet('At hand', common)} ${this.#renderSet('Short names', short)}
      ${this.#renderSet('The whole set, Lucide', found.slice(0, this.most))}
      ${
        found.length > this.most
          ? html`<button-widget
              class="more"
              label="Show more"
              variant="outline"
              @click=${this.#handleMore}
            ></button-widget>`
          : nothing
      }`;
  }

  #renderSet(title: string, names: readonly string[]) {
    if (names.length === 0) return nothing;
    return html`<h2>${title}</h2>
      <ul aria-label=${title}>
        ${names.map(
          (name) =>
            html`<li>
              <button type="button" @click=${() => this.#copy(name)}>
                <icon-widget .name=${name}></icon-widget><code>${name}</code>
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #fits(name: string, tags: readonly string[]): boolean {
    const text = [name, ...tags].join(' ').toLowerCase();
    return this.query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word.replaceAll('_', '-')) || text.includes(word));
  }

  async #copy(name: string): Promise<void> {
    // A page that is not secure has no clipboard.
    const isCopied = await navigator.clipboard?.writeText(name).then(
      () => true,
      () => false,
    );
    this.copied = isCopied ? `“${name}” is copied.` : `“${name}” can't be copied here.`;
  }

  readonly #handleMore = (): void => {
    this.most += STEP;
  };

  readonly #handleInput = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value.trim();
    this.most = STEP;
    this.copied = '';
  };
}

defineWidget('icon-finder-widget', IconFinderWidget);
