import {plainText} from '../../../core/record-fields.js';
import {findWord} from '../../../core/words.js';
import type {JsonRecord} from '../../../data/types.js';
import {isRecord} from '../../../data/is-record.js';
import {humanize} from '../../../format/humanize.js';
import '../../../core/words/en/people.js';

/** A user as pages and servers write one; further fields are kept for actions. */
export interface User {
  readonly id?: string | number;
  readonly name?: string | null;
  readonly email?: string | null;
  /** The address of a picture. */
  readonly avatar?: string | null;
  /** `admin`, `moderator`, `user`, `guest` or any other word. */
  readonly role?: string | null;
  /** `active`, `inactive`, `suspended`, `pending` or any other word. */
  readonly status?: string | null;
  /** The moment of the last login, in ISO 8601. */
  readonly last_login_at?: string | null;
}

/** Detail of what is done with a user. */
export interface UserDetail {
  /** The user with all fields that are known. */
  readonly user: JsonRecord;
}

/** The texts of a user that widgets show; undefined where there is none. */
export interface UserTexts {
  readonly name?: string;
  readonly email?: string;
  readonly avatar?: string;
  readonly role?: string;
  readonly status?: string;
}

const FIELDS = ['name', 'email', 'avatar', 'role', 'status'] as const;

/** Reads the texts of a user; what stands further left goes first. */
export function textsOf(...users: readonly unknown[]): UserTexts {
  const records = users.filter(isRecord);
  const found = (field: string): string | undefined =>
    records.map((record) => plainText(record[field])).find((text) => text !== undefined);
  return Object.fromEntries(FIELDS.map((field) => [field, found(field)]).filter(([, text]) => text !== undefined));
}

/** A role in the words of a language; one that has none there is written in plain words. */
export const roleText = (role: string, language: string): string =>
  findWord(language, `role.${role.toLowerCase()}`) ?? humanize(role, language);
