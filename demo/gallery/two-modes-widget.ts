import {css, defineWidget, html, property, WidgetElement} from 'total-widgets';
import './code-sample-widget.js';

/** The attribute that holds a widget's source while it is switched off. */
const PARKED = 'gallery-source';

/**
 * The same widgets twice: with their data in attributes, and bound to a server. A switch puts the one attribute on and
 * takes it off again, on the very same elements.
 */
class TwoModesWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: block;
      overflow: clip;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      padding: var(--widget-space-3) var(--widget-space-4);
    }
    h2,
    h3 {
      margin: 0;
      font-size: var(--widget-font-size-base);
      font-weight: var(--widget-font-weight-bold);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
      padding-inline: 12px;
      border: 1px solid var(--widget-line-strong);
      border-radius: var(--widget-radius-full);
      background: var(--widget-surface);
      color: inherit;
      font: inherit;
      font-size: var(--widget-font-size-sm);
      cursor: pointer;
    }
    .track {
      position: relative;
      inline-size: 28px;
      block-size: 16px;
      border-radius: 8px;
      background: var(--widget-control);
      transition: background-color var(--widget-duration-base);
    }
    .track::after {
      content: '';
      position: absolute;
      inset-block-start: 2px;
      inset-inline-start: 2px;
      inline-size: 12px;
      block-size: 12px;
      border-radius: 50%;
      background: var(--widget-surface);
      transition: translate var(--widget-duration-base);
    }
    [aria-checked='true'] .track {
      background: var(--widget-primary-9);
    }
    [aria-checked='true'] .track::after {
      translate: 12px 0;
    }
    .stage {
      padding: 0 var(--widget-space-4) var(--widget-space-4);
    }
    @media (pointer: coarse) {
      button {
        min-block-size: 44px;
      }
    }
  `;

  /** The heading above the widgets. */
  @property() heading = '';

  /** Level of the heading in the outline, 2 or 3; 3 by default. */
  @property({type: Number}) level = 3;

  /** Whether the widgets are bound to their sources. */
  @property({type: Boolean, reflect: true}) live = false;

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (!changed.has('live')) return;
    for (const widget of this.querySelectorAll(`[${PARKED}]`)) {
      if (this.live) widget.setAttribute('data-source', widget.getAttribute(PARKED) ?? '');
      else widget.removeAttribute('data-source');
    }
    this.requestUpdate();
  }

  override render() {
    return html`<div role="group" aria-label=${this.heading}>
      <div class="bar">
        ${this.level === 2 ? html`<h2>${this.heading}</h2>` : html`<h3>${this.heading}</h3>`}
        <button type="button" role="switch" aria-checked=${this.live} @click=${() => (this.live = !this.live)}>
          <span class="track"></span>data-source
        </button>
      </div>
      <div class="stage"><slot @slotchange=${() => this.requestUpdate()}></slot></div>
      <code-sample-widget .nodes=${this.#code()}></code-sample-widget>
    </div>`;
  }

  // What an author would write: without the marks that the gallery and the data layer put on the elements.
  #code(): readonly Element[] {
    return [...this.children].map((child) => {
      const copy = child.cloneNode(true) as Element;
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        for (const name of [PARKED, 'data-state', 'data-mode']) element.removeAttribute(name);
      }
      return copy;
    });
  }
}

defineWidget('two-modes-widget', TwoModesWidget);
