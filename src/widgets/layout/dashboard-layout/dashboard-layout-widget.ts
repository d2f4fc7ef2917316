import {html, type TemplateResult} from 'lit';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {PageFrame} from '../../../core/page-frame.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {dashboardLayoutStyles} from './dashboard-layout-widget.styles.js';
import '../../../core/words/en/navigation.js';

/**
 * A full-screen page of figures: a header that stays in view above the content, whose parts stand 24 px apart.
 *
 * @summary The frame of a full-screen metrics page.
 * @slot - The content.
 * @slot header - The heading and what goes with it.
 * @slot content - The content by name.
 * @csspart base - The frame.
 * @csspart skip - The link that skips to the main content.
 * @csspart header - The banner.
 * @csspart main - The main content.
 *
 * @example
 * ```html
 * <dashboard-layout-widget>
 *   <heading-widget slot="header" level="1" text="Real-time metrics"></heading-widget>
 *   <grid-widget columns="12"></grid-widget>
 * </dashboard-layout-widget>
 * ```
 */
@widget('dashboard-layout-widget')
export class DashboardLayoutWidget extends WidgetElement {
  static override styles = dashboardLayoutStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'header');

  constructor() {
    super();
    new PageFrame(this);
  }

  override render(): TemplateResult {
    return html`<div class="base" part="base">
      <a class="skip" part="skip" href="#main" @click=${this.#handleSkip}
        >${word(this.#language.language, 'skip.main')}</a
      >
      ${this.#slots.has('header') ? html`<header part="header"><slot name="header"></slot></header>` : html`<slot name="header" hidden></slot>`}
      <main part="main" id="main" tabindex="-1"><slot name="content"></slot><slot></slot></main>
    </div>`;
  }

  readonly #handleSkip = (event: Event): void => {
    event.preventDefault();
    this.shadowRoot?.querySelector('main')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dashboard-layout-widget': DashboardLayoutWidget;
  }
}
