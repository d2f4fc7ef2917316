import {html, type CSSResult, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {DialogElement} from '../dialog/dialog-element.js';
import {flag, oneOf} from '../../../core/properties.js';

export const DRAWER_POSITIONS = ['right', 'left', 'top', 'bottom', 'start', 'end'] as const;
/** The edge of the page at which a drawer stands; `start` and `end` follow the direction of text. */
export type DrawerPosition = (typeof DRAWER_POSITIONS)[number];

/**
 * A panel from an edge of the page: modal, with the page waiting behind it, or `modeless` beside a page that stays in use.
 *
 * @summary A side panel.
 * @cssproperty [--widget-drawer-size=24rem] - Width at a side; greatest height at the top or the bottom.
 *
 * @example Dumb: opened by a button, without a script
 * ```html
 * <button-widget label="Filters" commandfor="filters" command="show-modal"></button-widget>
 * <drawer-widget id="filters" heading="Filters">
 *   <text-widget text="Fields go here."></text-widget>
 *   <button-widget slot="footer" label="Show results" commandfor="filters" command="close"></button-widget>
 * </drawer-widget>
 * ```
 * @example Connected
 * ```html
 * <drawer-widget id="news" data-source="interface:get_news" data-map="heading: title, text: body"></drawer-widget>
 * ```
 */
@widget('drawer-widget')
export class DrawerWidget extends DialogElement {
  /** The edge at which it stands: `right`, `left`, `top`, `bottom`, `start` or `end`; `right` by default. */
  @property(oneOf(DRAWER_POSITIONS)) position?: DrawerPosition;

  /** The page beside it stays in use: it is not modal, and only Escape pressed inside it closes it; false by default. */
  @property(flag) modeless?: boolean;

  protected override async loadStyles(): Promise<readonly CSSResult[]> {
    return (await import('./drawer-widget.styles.js')).drawerStyles;
  }

  override render(): TemplateResult {
    if (!this.modeless)
      return html`<dialog class="surface layer" part="base" data-side=${this.#side} aria-label=${this.accessibleName}>
        ${this.renderContent()}
      </dialog>`;
    return html`<aside
      class="surface layer"
      part="base"
      popover="manual"
      data-side=${this.#side}
      aria-label=${this.accessibleName}
    >
      ${this.renderContent()}
    </aside>`;
  }

  protected override get kind(): 'drawer' {
    return 'drawer';
  }

  get #side(): string {
    const position = this.position ?? 'right';
    if (position !== 'start' && position !== 'end') return position;
    return (position === 'start') === (this.language.direction === 'ltr') ? 'left' : 'right';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drawer-widget': DrawerWidget;
  }
}
