import {css, defineWidget, html, nothing, property, state, WidgetElement} from 'total-widgets';
import {codeFor, FRAMEWORKS, type Framework} from './frameworks.js';

/** The code of an example in four languages, with a button that copies it. */
class CodeSampleWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
      border-block-start: 1px solid var(--widget-line);
      background: var(--widget-neutral-2);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px;
      padding: 6px 8px 0;
    }
    [role='tablist'] {
      display: flex;
      gap: 2px;
    }
    button {
      min-block-size: 28px;
      padding-inline: 10px;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      font: inherit;
      font-size: var(--widget-font-size-xs);
      cursor: pointer;
    }
    button:hover {
      background: var(--widget-neutral-4);
    }
    button[aria-selected='true'] {
      background: var(--widget-surface);
      color: var(--widget-text);
      box-shadow: var(--widget-shadow-sm);
    }
    pre {
      margin: 0;
      padding: 10px 16px 14px;
      max-block-size: 20rem;
      overflow: auto;
      font: 12.5px/1.6 var(--widget-font-mono);
      tab-size: 2;
    }
    /* Inside, since the frame around cuts off what is outside. */
    pre:focus-visible {
      outline-offset: -2px;
    }
    @media (pointer: coarse) {
      button {
        min-block-size: 44px;
      }
    }
  `;

  /** The elements whose code is shown. */
  @property({attribute: false}) nodes: readonly Element[] = [];

  @state() private framework: Framework = 'HTML';
  @state() private copied = false;

  override render() {
    if (this.nodes.length === 0) return nothing;
    return html`<div class="bar">
        <div role="tablist" aria-label="Language" @keydown=${this.#handleKey}>
          ${FRAMEWORKS.map((name) => this.#renderTab(name))}
        </div>
        <button type="button" @click=${this.#handleCopy}>${this.copied ? 'Copied' : 'Copy'}</button>
      </div>
      <pre id="code" role="tabpanel" tabindex="0" aria-label=${this.framework}>${this.#code}</pre>`;
  }

  #renderTab(name: Framework) {
    const on = name === this.framework;
    return html`<button
      type="button"
      role="tab"
      aria-selected=${on}
      aria-controls="code"
      tabindex=${on ? 0 : -1}
      @click=${() => this.#show(name)}
    >
      ${name}
    </button>`;
  }

  #show(framework: Framework): void {
    this.framework = framework;
    this.copied = false;
  }

  get #code(): string {
    return codeFor(this.nodes, this.framework);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    const next = (FRAMEWORKS.indexOf(this.framework) + step + FRAMEWORKS.length) % FRAMEWORKS.length;
    this.#show(FRAMEWORKS[next] ?? 'HTML');
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  readonly #handleCopy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(this.#code).catch(() => undefined);
    this.copied = true;
  };
}

defineWidget('code-sample-widget', CodeSampleWidget);
