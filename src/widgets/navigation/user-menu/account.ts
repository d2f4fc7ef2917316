import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';
import type {DropdownItem} from '../../action/dropdown/menu-data.js';

/** Who is signed in. */
export interface Account {
  /** The name; `full_name`, `username` and `email` stand in for it. */
  readonly name?: string;
  readonly email?: string;
  /** The address of a picture; `picture` and `image` are read as well. */
  readonly avatar?: string | null;
  readonly role?: string;
  /** A status, such as `active` or `away`. */
  readonly status?: string;
}

/** An entry of the menu of an account, as `<dropdown-widget>` takes it; `path` leads somewhere, too. */
export interface AccountItem extends DropdownItem {
  readonly path?: string;
}

/** What is shown of somebody. */
export interface ReadyAccount {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly avatar: string | undefined;
  readonly role: string | undefined;
  readonly status: string | undefined;
}

/** Reads an account, or a name alone. */
export function readAccount(user: unknown): ReadyAccount {
  const email = textField(user, ['email', 'mail']);
  const name = plainText(user) ?? textField(user, ['name', 'full_name', 'username', 'label']) ?? email;
  return {
    name,
    email: email === name ? undefined : email,
    avatar: textField(user, ['avatar', 'avatar_url', 'picture', 'image', 'src']),
    role: textField(user, ['role']),
    status: textField(user, ['status']),
  };
}

/** Whether an answer is an account itself, and not a record that holds one. */
export const isAccount = (answer: unknown): boolean => isRecord(answer) && !('user' in answer);

/** The entries of the menu: those of the data, with `path` as the place to go to. */
export const accountItems = (items: readonly unknown[]): readonly DropdownItem[] =>
  items.map((item) => {
    const path = firstField(item, ['path']);
    return isRecord(item) && typeof path === 'string' ? {...item, navigate: path} : (item as DropdownItem);
  });
