import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {listOf} from '../../../core/list-of.js';
import {LanguageController} from '../../../core/language.js';
import {flag, json} from '../../../core/properties.js';
import {SlotController} from '../../../core/slot-controller.js';
import {WidgetElement} from '../../../core/widget-element.js';
import {findWord, word} from '../../../core/words.js';
import '../../action/dropdown/dropdown-widget.js';
import '../../media/avatar/avatar-widget.js';
import {accountItems, isAccount, readAccount, type Account, type AccountItem, type ReadyAccount} from './account.js';
import {userMenuStyles} from './user-menu-widget.styles.js';
import '../../../core/words/en/navigation.js';
import '../../../core/words/en/people.js';

export type {Account, AccountItem} from './account.js';

/**
 * Who is signed in, as a button with a menu of what they can do. Arrows, letters, Home, End and Escape work as in any
 * menu of a desktop.
 *
 * @summary The menu of the account.
 * @slot - Entries of the menu before those of `items`: `<dropdown-item-widget>`.
 * @event {CustomEvent<ItemSelectDetail>} item-select - An entry was chosen; cancelable: then nothing is run, and the menu stays.
 * @event {CustomEvent<ActionDetail>} action - An entry asked for a bare name or a form; cancelable, so that the page does it itself.
 * @event {CustomEvent<ActionSuccessDetail>} action-success - The action of an entry was done; cancelable: then nothing is shown in place.
 * @event {CustomEvent<ActionErrorDetail>} action-error - The action of an entry failed; cancelable: then nothing is shown in place.
 * @csspart base - The menu with its button.
 * @csspart trigger - The button.
 * @csspart avatar - The picture or the initials.
 * @csspart name - The name beside the picture, with `show-name`.
 * @csspart role - The role below the name, with `show-name`.
 * @csspart account - Name and e-mail address at the head of the menu.
 *
 * @example Dumb
 * ```html
 * <user-menu-widget user='{"name": "Ada Lovelace", "email": "ada@example.org"}'
 *   items='[{"label": "Settings", "icon": "settings", "path": "/settings"}, {"label": "Sign out", "action": "sign_out"}]'></user-menu-widget>
 * ```
 * @example Connected
 * ```html
 * <user-menu-widget data-source="interface:current_user" items='[{"label": "Sign out", "action": "action:sign_out"}]'></user-menu-widget>
 * ```
 */
@widget('user-menu-widget')
export class UserMenuWidget extends WidgetElement {
  static override readonly data = {value: 'user', accepts: ['user'], takes: isAccount};
  static override readonly briefErrors = true;
  static override readonly shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};
  static override styles = userMenuStyles;

  readonly #language = new LanguageController(this);
  readonly #slots = new SlotController(this, '');

  /** Who is signed in: JSON of `{"name", "email", "avatar", "role", "status"}`, as a property also a name; nobody by default. */
  @property(json) user?: Account | string;

  /** Entries of the menu: JSON of `{"label", "icon", "path", "action", "confirm", "danger", "disabled", "divider", "items"}`; none by default. What is no list is left out with a warning. */
  @property(json) items?: readonly AccountItem[];

  /** Shows the name and the role beside the picture; false by default. */
  @property({...flag, attribute: 'show-name'}) showName?: boolean;

  override renderSkeleton(): TemplateResult {
    return html`<span class="skeleton trigger-skeleton"></span>`;
  }

  override render(): TemplateResult {
    const account = readAccount(this.user);
    const items = listOf(this, 'items', this.items);
    const hasEntries = items.length > 0 || this.#slots.has('');
    return html`<dropdown-widget
      class="base"
      part="base"
      placement="bottom-end"
      .items=${hasEntries ? accountItems(items) : undefined}
      .disabled=${this.disabled === true}
      .ariaLabel=${this.#nameOf(account)}
    >
      ${this.#renderTrigger(account)} ${this.#renderHead(account, hasEntries)}
      <slot></slot>
    </dropdown-widget>`;
  }

  #nameOf({name}: ReadyAccount): string {
    const {language} = this.#language;
    return this.ariaLabel || (name ? word(language, 'account.named', {name}) : word(language, 'account'));
  }

  #renderTrigger(account: ReadyAccount): TemplateResult {
    const {name, avatar, role, status} = account;
    const isNamed = this.showName === true && name !== undefined;
    const shown = role && (findWord(this.#language.language, `role.${role.toLowerCase()}`) ?? role);
    return html`<button
      class=${isNamed ? 'trigger named' : 'trigger'}
      part="trigger"
      slot="trigger"
      type="button"
      ?disabled=${this.disabled}
      aria-label=${this.ariaLabel || nothing}
    >
      <avatar-widget
        part="avatar"
        size="sm"
        decorative
        .name=${name}
        .src=${avatar}
        .status=${status}
        .icon=${name === undefined ? 'user' : undefined}
      ></avatar-widget>
      ${
        isNamed
          ? html`<span class="who"
              ><span class="name" part="name">${name}</span
              >${shown ? html`<span class="role" part="role">${shown}</span>` : nothing}</span
            >`
          : html`<span class="sr-only">${this.#nameOf(account)}</span>`
      }
    </button>`;
  }

  // Not an entry: it can't be chosen.
  #renderHead({name, email}: ReadyAccount, hasEntries: boolean): TemplateResult | typeof nothing {
    if (name === undefined) return nothing;
    return html`<div class=${hasEntries ? 'head ruled' : 'head'} part="account">
      <span class="name">${name}</span>${email ? html`<span class="role">${email}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-menu-widget': UserMenuWidget;
  }
}
