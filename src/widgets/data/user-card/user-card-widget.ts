import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {heading} from '../../../core/heading.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json, numeric, reflectedFlag} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {safeUrl} from '../../../core/url.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {word} from '../../../core/words.js';
import type {Connection, DataError, DataState, JsonRecord} from '../../../data/types.js';
import {roleColor} from '../../display/badge/word-colors.js';
import {roleText, textsOf, type User, type UserTexts} from './user.js';
import {userCardStyles} from './user-card-widget.styles.js';
import '../../../core/words/en/people.js';
import '../../display/badge/badge-widget.js';
import '../../display/status-indicator/status-indicator-widget.js';
import '../../media/avatar/avatar-widget.js';

export type {User, UserDetail} from './user.js';

/** The errors that are the page author's to mend, and are shown as they are. */
const OF_AUTHORS: readonly string[] = ['source', 'provider'];

const isOn = (value: string | boolean | undefined): boolean =>
  value !== undefined && value !== false && value !== 'false';

/**
 * A user with picture, name, e-mail address, role and status, and what can be done about it. Given a source with the
 * id of one user, it listens for changes of that user.
 *
 * @summary A card of one user.
 * @slot actions - Buttons beside edit and delete.
 * @slot badge - Badges beside that of the role.
 * @slot footer - Below the card, after a rule.
 * @event {MouseEvent} click - The card was clicked, as with any element; `navigate` makes it a link.
 * @event {CustomEvent<UserDetail>} edit - The user is to be edited; cancelable, then the action of `editable` does not run.
 * @event {CustomEvent<UserDetail>} delete - The user is to be deleted, and the question was answered; cancelable, then the action of `deletable` does not run.
 * @event {CustomEvent<ActionDetail>} action - The action of `editable` or `deletable` is a bare name or a form; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of `editable` or `deletable` was done.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of `editable` or `deletable` failed; cancelable: then nothing is shown in place.
 * @csspart base - The group that holds everything.
 * @csspart avatar - The picture.
 * @csspart heading - The name.
 * @csspart link - The link in the name, where the card leads on.
 * @csspart email - The e-mail address.
 * @csspart badges - The row of badges.
 * @csspart role - The badge of the role.
 * @csspart status - The status.
 * @csspart actions - The row of buttons.
 * @csspart edit - The button that edits.
 * @csspart delete - The button that deletes.
 * @csspart message - What went wrong with an action.
 * @csspart footer - The box of the footer.
 *
 * @example Dumb
 * ```html
 * <user-card-widget name="John Doe" email="john@example.com" user-role="admin" editable deletable></user-card-widget>
 * ```
 * @example Connected
 * ```html
 * <user-card-widget data-source="interface:get_user(42)" editable="form:edit_user" deletable="action:delete_user"></user-card-widget>
 * ```
 */
@widget('user-card-widget')
export class UserCardWidget extends WidgetElement {
  static override readonly data = {
    accepts: ['user', 'name', 'email', 'avatar', 'userRole', 'status'],
    rename: {role: 'userRole'},
    subscribes: true,
  };
  static override styles = userCardStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, 'actions', 'badge', 'footer');
  #texts: UserTexts = {};
  #failure?: readonly [DataState | undefined, Connection, DataError];

  /** The user: JSON of `{"id", "name", "email", "avatar", "role", "status"}`; what the attributes say goes before it; none by default. */
  @property(json) user?: User;

  /** The name; that of `user`, else the e-mail address, by default. */
  @property() name?: string;

  /** The e-mail address; that of `user` by default. */
  @property() email?: string;

  /** The address of the picture; that of `user`, else the initials of the name, by default. */
  @property() avatar?: string;

  /** The role: `admin`, `user`, `moderator`, `guest` or any other word; that of `user` by default. */
  @property({attribute: 'user-role'}) userRole?: string;

  /** The status: `active`, `inactive`, `suspended`, `pending` or any other word; that of `user`, else of anybody `active`, by default. */
  @property() status?: string;

  /** Whether the status is shown; true by default. */
  @property({...flag, attribute: 'show-status'}) showStatus?: boolean;

  /** Whether there are buttons; true by default. */
  @property({...flag, attribute: 'show-actions'}) showActions?: boolean;

  /** One low row; false by default. */
  @property(reflectedFlag) compact?: boolean;

  /** Where the card leads: its name becomes a link that is stretched over the card; nowhere by default. Unsafe addresses are dropped. */
  @property() navigate?: string;

  /** There is a button that edits: it fires `edit`, and with a text runs that action, such as `form:edit_user`; none by default. */
  @property() editable?: string | boolean;

  /** There is a button that deletes: it asks first, fires `delete`, and with a text runs that action, such as `action:delete_user`; none by default. */
  @property() deletable?: string | boolean;

  /** Level of the name in the outline, 1 to 6; 3, or 4 where the card is compact, by default. */
  @property({...numeric([1, 6]), attribute: 'heading-level'}) headingLevel?: number;

  @state() private message?: string;
  @state() private acting?: 'edit' | 'delete';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {name, email, avatar, userRole: role, status, user} = this;
    this.#texts = textsOf({name, email, avatar, role, status}, user);
    this.#followLanguage();
    if (this.#hasButtons && !isServer && !customElements.get('button-widget'))
      void import('../../action/button/button-widget.js');
  }

  /** Called by the data layer; what went wrong is said in words about users, the cause below them. */
  override showDataState(dataState: DataState | undefined, connection: Connection, error?: DataError): void {
    this.#failure = error && [dataState, connection, error];
    super.showDataState(dataState, connection, error && this.#inWords(error));
  }

  override renderSkeleton(): TemplateResult {
    return html`<div class=${this.#mainClass}>
      <span class="skeleton face"></span>
      <div class="who">
        <span class="skeleton"></span><span class="skeleton"></span>
        ${this.compact ? nothing : html`<span class="skeleton pill"></span>`}
      </div>
    </div>`;
  }

  override render(): TemplateResult {
    const {name, email, avatar} = this.#texts;
    const title = name ?? email ?? '';
    return html`<div class="base" part="base" role="group" aria-label=${this.ariaLabel || title || nothing}>
      <div class=${this.#mainClass}>
        <avatar-widget
          part="avatar"
          decorative
          .size=${this.compact ? 'md' : 'lg'}
          .name=${title}
          .src=${avatar}
        ></avatar-widget>
        ${this.#renderWho(title)} ${this.#renderSide(title)}
      </div>
      ${this.message ? html`<p class="message" part="message">${this.message}</p>` : nothing}
      <div class="footer" part="footer" ?hidden=${!this.#slots.has('footer')}><slot name="footer"></slot></div>
    </div>`;
  }

  get #mainClass(): string {
    return this.compact ? 'main compact' : 'main';
  }

  get #hasButtons(): boolean {
    return (this.showActions ?? true) && (isOn(this.editable) || isOn(this.deletable));
  }

  get #record(): JsonRecord {
    const {name, email, avatar, userRole: role, status} = this;
    const own = Object.entries({name, email, avatar, role, status}).filter(([, value]) => value !== undefined);
    const read = this.dataController?.delivery?.record;
    return {...this.user, ...Object.fromEntries(own), ...(read as object | undefined)} as JsonRecord;
  }

  #renderWho(title: string): TemplateResult {
    const {name, email} = this.#texts;
    const href = safeUrl(this.navigate);
    const text = html`<bdi>${title}</bdi>`;
    return html`<div class="who">
      ${
        title
          ? heading(
              this.headingLevel ?? (this.compact ? 4 : 3),
              href ? html`<a class="link" part="link" href=${href}>${text}</a>` : text,
            )
          : nothing
      }
      ${name && email ? html`<span class="email" part="email"><bdi>${email}</bdi></span>` : nothing}
      ${this.#renderBadges()}
    </div>`;
  }

  #renderBadges(): TemplateResult {
    const {role} = this.#texts;
    return html`<div class="badges" part="badges" ?hidden=${!role && !this.#slots.has('badge')}>
      ${
        role
          ? html`<badge-widget
              part="role"
              size="sm"
              .color=${roleColor(role)}
              .label=${roleText(role, this.#language.language)}
            ></badge-widget>`
          : nothing
      }
      <slot name="badge"></slot>
    </div>`;
  }

  #renderSide(title: string): TemplateResult {
    const hasActions = (this.showActions ?? true) && (this.#hasButtons || this.#slots.has('actions'));
    const status = this.#texts.status ?? (title && 'active');
    return html`<div class="side">
      ${
        (this.showStatus ?? true) && status
          ? html`<status-indicator-widget
              part="status"
              .status=${status}
              .showLabel=${!this.compact}
            ></status-indicator-widget>`
          : nothing
      }
      <div class="actions" part="actions" ?hidden=${!hasActions}>
        ${isOn(this.editable) ? this.#renderButton('edit', title) : nothing}
        ${isOn(this.deletable) ? this.#renderButton('delete', title) : nothing}
        <slot name="actions"></slot>
      </div>
    </div>`;
  }

  #renderButton(event: 'edit' | 'delete', name: string): TemplateResult {
    const {language} = this.#language;
    const label = name ? word(language, `user.${event}.named`, {name}) : word(language, `user.${event}`);
    return html`<button-widget
      part=${event}
      size="sm"
      variant="ghost"
      aria-label=${label}
      .icon=${event === 'edit' ? 'edit' : 'trash'}
      .color=${event === 'delete' ? 'danger' : undefined}
      .loading=${this.acting === event}
      @click=${() => this.#act(event, label)}
    ></button-widget>`;
  }

  async #act(event: 'edit' | 'delete', label: string): Promise<void> {
    if (this.acting) return;
    this.message = undefined;
    const action = event === 'edit' ? this.editable : this.deletable;
    const {actOnUser} = await import('./user-act.js');
    const started = (): void => void (this.acting = event);
    this.message = await actOnUser(this, {event, user: this.#record, label, action, started});
    this.acting = undefined;
  }

  // What went wrong was told in the words of that moment.
  #followLanguage(): void {
    if (!this.#failure) return;
    const [dataState, connection, error] = this.#failure;
    const told = this.#inWords(error);
    if (told.message !== this.states.dataError?.message) super.showDataState(dataState, connection, told);
  }

  #inWords(error: DataError): DataError {
    const isText = error.code === 'data' && error.hint === undefined;
    if (isText || OF_AUTHORS.includes(error.code)) return error;
    return {...error, message: word(this.#language.language, 'user.failed'), hint: error.hint ?? error.message};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-card-widget': UserCardWidget;
  }
}
