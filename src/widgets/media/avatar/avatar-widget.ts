import {html, isServer, nothing, svg, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {avatarView} from '../../../core/avatar-view.js';
import {widget} from '../../../core/define.js';
import {initials} from '../../../core/initials.js';
import {LanguageController} from '../../../core/language.js';
import {flag, oneOf, reflectedFlag} from '../../../core/properties.js';
import {plainText} from '../../../core/record-fields.js';
import {COLORS, SIZES, type Color, type Size} from '../../../core/scales.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import {statusText} from '../../display/badge/word-colors.js';
import {statusDot} from '../../display/status-indicator/status-dot.js';
import {avatarWidgetStyles} from './avatar-widget.styles.js';
import {colorOfName} from './name-color.js';
import '../../../core/words/en/people.js';

export const AVATAR_SHAPES = ['circle', 'square'] as const;
/** The outline of an avatar. */
export type AvatarShape = (typeof AVATAR_SHAPES)[number];

/** Pixels of a fetched picture: sharp on dense screens in every size. */
const PICTURE = 192;

const somebody = svg`<svg class="drawing" viewBox="0 0 24 24" fill="currentColor"><circle cx="12" cy="8" r="4.5"/><path d="M3.5 21a8.5 8.5 0 0 1 17 0z"/></svg>`;

/**
 * A picture of somebody or something. Without one, or when it can not be loaded, the initials of the name stand in its
 * place, in a colour that belongs to the name. It asks no other server for a picture unless `gravatar` says so.
 *
 * @summary A picture or initials, with an optional status.
 * @csspart base - The box that holds everything.
 * @csspart avatar - The picture or the initials.
 * @csspart icon - The icon in place of the initials.
 * @csspart dot - The mark of the status.
 * @cssproperty [--widget-avatar-radius] - Corner radius; that of `shape` by default.
 * @cssproperty [--widget-avatar-background] - Ground of the initials; that of the colour by default.
 * @cssproperty [--widget-avatar-color] - Colour of the initials; that of the colour by default.
 * @cssproperty [--widget-avatar-ring] - Colour around the status and between stacked avatars; that of surfaces by default.
 *
 * @example Dumb
 * ```html
 * <avatar-widget name="Ada Lovelace" status="active"></avatar-widget>
 * ```
 * @example Connected
 * ```html
 * <avatar-widget data-source="interface:current_user"></avatar-widget>
 * ```
 */
@widget('avatar-widget')
export class AvatarWidget extends WidgetElement {
  static override readonly data = {
    value: 'src',
    accepts: ['src', 'name', 'status', 'email', 'initials', 'icon', 'color'],
    rename: {avatar: 'src', image: 'src', picture: 'src'},
  };
  static override styles = avatarWidgetStyles;

  readonly #language = new LanguageController(this);

  /** The address of the picture; none by default. One that is not safe, or can not be loaded, is left out. */
  @property() src?: string;

  /** The full name: it gives the initials, the colour and what screen readers say; none by default. */
  @property() name?: string;

  /** The edge: `xs` 20 px, `sm` 28, `md` 36, `lg` 48, `xl` 64, `xxl` 96; `md` by default. */
  @property(oneOf(SIZES)) size?: Size;

  /** The outline: `circle` or `square`; `circle` by default. */
  @property(oneOf(AVATAR_SHAPES)) shape?: AvatarShape;

  /** A status, such as `active` or `away`, as a mark at the corner and in words for screen readers; none by default. */
  @property() status?: string;

  /** Letters in place of those of the name, three at most; those by default. */
  @property() initials?: string;

  /** An icon's name, in place of the initials; none by default. */
  @property() icon?: string;

  /** Colour of the ground; the one that belongs to the name by default. */
  @property(oneOf(COLORS)) color?: Color;

  /** The e-mail address for `gravatar`; none by default. It is never shown or sent, only a hash of it. */
  @property() email?: string;

  /** Asks gravatar.com for a picture where there is no `src`; false by default, since that tells it who is looked at. */
  @property(flag) gravatar?: boolean;

  /** Says nothing to screen readers, for where the name stands beside it as text; false by default. */
  @property(flag) decorative?: boolean;

  /** Lies over the avatar before it, for a group of avatars in one parent; false by default. */
  @property(reflectedFlag) stacked?: boolean;

  @state() private found?: string;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.icon && !isServer && !customElements.get('icon-widget')) void import('../icon/icon-widget.js');
    if (changed.has('gravatar') || changed.has('email')) void this.#findPicture();
  }

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton round"></span>`;
  }

  override render(): TemplateResult {
    const name = plainText(this.name) ?? '';
    const status = plainText(this.status);
    const said = this.decorative ? '' : this.ariaLabel || this.#said(name, status);
    return html`<span
      class="base"
      part="base"
      data-color=${this.color ?? (name ? colorOfName(name) : 'default')}
      role=${said ? 'img' : nothing}
      aria-label=${said || nothing}
      aria-hidden=${said ? nothing : 'true'}
      >${avatarView({name, src: this.src || this.found, ...this.#letters(name)})}${
        status ? html`<span class="status">${statusDot(status)}</span>` : nothing
      }</span
    >`;
  }

  #said(name: string, status: string | undefined): string {
    const {language} = this.#language;
    const state = status ? statusText(status, language) : '';
    return name && state ? word(language, 'person.status', {name, status: state}) : name || state;
  }

  #letters(name: string): {readonly letters?: string; readonly drawing?: unknown} {
    if (this.icon) return {drawing: html`<icon-widget class="drawing" part="icon" .name=${this.icon}></icon-widget>`};
    const letters = plainText(this.initials) ?? initials(name);
    return letters ? {letters} : {drawing: somebody};
  }

  async #findPicture(): Promise<void> {
    const {email, gravatar} = this;
    this.found = undefined;
    if (!gravatar || !email || isServer) return;
    const {gravatarUrl} = await import('./gravatar.js');
    const url = await gravatarUrl(email, PICTURE);
    if (this.email === email && this.gravatar) this.found = url;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'avatar-widget': AvatarWidget;
  }
}
