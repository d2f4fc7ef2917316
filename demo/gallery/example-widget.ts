import {css, defineWidget, html, nothing, property, WidgetElement} from 'total-widgets';
import './code-sample-widget.js';

/** A live example above its code. */
class ExampleWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
      overflow: clip;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-page);
    }
    .stage {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--widget-space-4);
      padding: var(--widget-space-6);
      container-type: inline-size;
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
      justify-self: start;
    }
    .stage.framed {
      padding: 0;
      border-block-start: 1px solid var(--widget-line);
    }
    h3:has(+ .framed) {
      padding-block-end: var(--widget-space-3);
    }
    h3 {
      margin: 0;
      padding: var(--widget-space-3) var(--widget-space-4) 0;
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
    }
    h3:has(+ code-sample-widget) {
      padding-block-end: var(--widget-space-3);
    }
    @media (max-width: 640px) {
      .stage {
        padding: var(--widget-space-4);
      }
    }
  `;

  /** The heading of the example. */
  @property() heading = '';

  /** The elements of the example, which are copied into it. */
  @property({attribute: false}) nodes: readonly Element[] = [];

  /** A page of its own with the example; none by default, and the elements stand in this one. */
  @property({attribute: false}) frame?: HTMLIFrameElement;

  /** Whether only the code is shown; false by default. */
  @property({attribute: false}) isCode = false;

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    if (!changed.has('nodes') || this.isCode) return;
    this.replaceChildren(...(this.frame ? [this.frame] : this.nodes.map((node) => document.importNode(node, true))));
  }

  override render() {
    return html`<div role="group" aria-labelledby="heading">
      <h3 id="heading">${this.heading}</h3>
      ${this.isCode ? nothing : html`<div class="stage ${this.frame ? 'framed' : ''}"><slot></slot></div>`}
      <code-sample-widget .nodes=${this.nodes}></code-sample-widget>
    </div>`;
  }
}

defineWidget('example-widget', ExampleWidget);
