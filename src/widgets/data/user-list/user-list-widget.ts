import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {LanguageController} from '../../../core/language.js';
import {json} from '../../../core/properties.js';
import {word} from '../../../core/words.js';
import type {TableColumn} from '../table/columns.js';
import {TableWidget} from '../table/table-widget.js';
import type {User} from '../user-card/user.js';
import {userColumns} from './user-columns.js';
import {userListStyles} from './user-list-widget.styles.js';
import '../../../core/words/en/people.js';
import '../../display/badge/badge-widget.js';
import '../../display/status-indicator/status-indicator-widget.js';
import '../../media/avatar/avatar-widget.js';

/**
 * A table of users, which does all that a table does: without columns it shows the name with its picture, the e-mail
 * address, role, status and last login, and it draws those fields as what they are where they are named.
 *
 * @summary A table of users.
 *
 * @example Dumb
 * ```html
 * <user-list-widget caption="Team" users='[{"id": 1, "name": "Ada", "email": "ada@example.com", "role": "admin"}]'></user-list-widget>
 * ```
 * @example Connected
 * ```html
 * <user-list-widget caption="Team" data-source="interface:list_users" stream="users" row-navigate="/users/{id}"></user-list-widget>
 * ```
 */
@widget('user-list-widget')
export class UserListWidget extends TableWidget {
  static override readonly data = {
    list: 'users',
    accepts: ['users', 'columns', 'caption'],
    rename: {rows: 'users'},
  };
  static override styles = userListStyles;

  readonly #language = new LanguageController(this);
  #known: readonly unknown[] = [];
  #drawn: readonly (TableColumn | string)[] = [];

  /** The users: a JSON list of `{"id", "name", "email", "avatar", "role", "status", "last_login_at"}`; another name for `rows`; none by default. */
  @property(json)
  get users(): readonly User[] | undefined {
    return this.rows as readonly User[] | undefined;
  }
  set users(users: readonly User[] | undefined) {
    this.rows = users;
  }

  /** The columns that are drawn: those of `columns`, else the usual ones of users. */
  override get drawnColumns(): readonly (TableColumn | string)[] {
    const {columns} = this;
    const {language} = this.#language;
    const templates = [...this.children].filter(({localName}) => localName === 'template').map(({slot}) => slot);
    // The words of a language may come after it was asked for.
    const parts = [columns, language, word(language, 'user.login'), templates.join()];
    // The same columns as long as they are the same, so that rows keep their nodes.
    if (parts.some((part, index) => part !== this.#known[index])) {
      this.#known = parts;
      this.#drawn = userColumns(columns, {language, drawn: (field) => templates.includes(`cell:${field}`)});
    }
    return this.#drawn;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-list-widget': UserListWidget;
  }
}
