import {css, defineWidget, html, property, state, WidgetElement} from 'total-widgets';
import './code-sample-widget.js';
import {liveIn} from './frames.js';
import {ownEntries, type ElementDoc, type Entry} from './manifest.js';

const BASE = ['variant', 'theme', 'padding', 'rounded', 'shadow', 'loading', 'disabled', 'error', 'debug-mode'];

const wordsOf = ({type}: Entry): readonly string[] =>
  [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word ?? '').filter(Boolean);

const isFlag = ({type}: Entry): boolean => /boolean/.test(type?.text ?? '');

/** Controls for the attributes of a widget, beside the widget itself and the code for what is set. */
class PlaygroundWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: block;
      overflow: clip;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
    }
    .split {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(14rem, 18rem);
    }
    .stage {
      display: grid;
      align-content: center;
      min-block-size: 12rem;
      padding: var(--widget-space-6);
      background: var(--widget-page);
    }
    /* What sits in a line of text is not stretched. */
    ::slotted(:is(
      badge-widget,
      button-widget:not([full-width]),
      connection-indicator-widget,
      icon-widget,
      spinner-widget,
      time-range-picker-widget
    )) {
      justify-self: center;
    }
    .stage.framed {
      padding: 0;
    }
    form {
      display: grid;
      gap: 8px;
      align-content: start;
      max-block-size: 26rem;
      padding: var(--widget-space-4);
      overflow: auto;
      border-inline-start: 1px solid var(--widget-line);
    }
    label {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 8px;
      align-items: center;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      overflow-wrap: anywhere;
    }
    input:not([type='checkbox']),
    select {
      inline-size: 100%;
      min-block-size: 28px;
      padding-inline: 8px;
      border: 1px solid var(--widget-control);
      border-radius: var(--widget-radius-sm);
      background: var(--widget-surface);
      color: var(--widget-text);
      font: inherit;
      font-size: var(--widget-font-size-xs);
    }
    input[type='checkbox'] {
      inline-size: 16px;
      block-size: 16px;
      margin: 4px;
    }
    @media (max-width: 760px) {
      .split {
        grid-template-columns: minmax(0, 1fr);
      }
      form {
        border-block-start: 1px solid var(--widget-line);
        border-inline-start: 0;
      }
    }
  `;

  /** What the manifest says of the widget. */
  @property({attribute: false}) doc?: ElementDoc;

  /** The widget to play with, which is copied. */
  @property({attribute: false}) sample?: Element;

  /** A page of its own with the widget in it; none by default, and the widget stands in this one. */
  @property({attribute: false}) frame?: HTMLIFrameElement;

  @state() private shown: readonly Element[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('sample') || !this.sample) return;
    const live = document.importNode(this.sample, true);
    this.shown = [live];
    this.replaceChildren(this.frame ?? live);
    if (this.frame) void liveIn(this.frame, live.localName).then((element) => (this.shown = [element]));
  }

  override render() {
    return html`<div class="split" role="group" aria-label="Playground">
        <div class="stage ${this.frame ? 'framed' : ''}"><slot></slot></div>
        <form @input=${this.#handleInput} @submit=${(event: Event) => event.preventDefault()}>
          ${this.#entries.map((entry) => html`<label>${entry.name} ${this.#control(entry)}</label>`)}
        </form>
      </div>
      <code-sample-widget .nodes=${this.shown}></code-sample-widget>`;
  }

  get #entries(): readonly Entry[] {
    const base = (this.doc?.attributes ?? []).filter(({name, inheritedFrom}) => inheritedFrom && BASE.includes(name));
    return [...ownEntries(this.doc?.attributes), ...base];
  }

  #control(entry: Entry) {
    const present = this.shown[0]?.getAttribute(entry.name) ?? '';
    if (isFlag(entry)) {
      const on = this.shown[0]?.hasAttribute(entry.name) === true && present !== 'false';
      return html`<input type="checkbox" name=${entry.name} .checked=${on} />`;
    }
    const words = wordsOf(entry);
    if (words.length === 0) return html`<input name=${entry.name} .value=${present} autocomplete="off" />`;
    return html`<select name=${entry.name}>
      ${['', ...words].map((word) => html`<option value=${word} ?selected=${word === present}>${word || 'default'}</option>`)}
    </select>`;
  }

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const [live] = this.shown;
    if (!live) return;
    const on = control.type === 'checkbox' ? control.checked : control.value !== '';
    if (on) live.setAttribute(control.name, control.type === 'checkbox' ? '' : control.value);
    else live.removeAttribute(control.name);
    this.shown = [live];
  };
}

defineWidget('playground-widget', PlaygroundWidget);
