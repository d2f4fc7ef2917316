import type {Color} from '../../../core/scales.js';
import {humanize} from '../../../format/humanize.js';

const WORDS: Readonly<Partial<Record<Color, string>>> = {
  success: 'active up healthy online running completed published delivered paid enabled success approved',
  warning: 'pending busy away degraded maintenance starting processing unpaid warning moderator',
  danger: 'down unhealthy failed cancelled refunded error critical suspended admin',
  primary: 'user new open shipped',
  muted: 'inactive idle offline stopped draft archived closed disabled unknown guest',
};

const colors: ReadonlyMap<string, Color> = new Map(
  Object.entries(WORDS).flatMap(([color, words]) => words.split(' ').map((word) => [word, color as Color] as const)),
);

const plain = (word: string): string => word.trim().toLowerCase();

/** The colour that a role or a status usually has; `default` for a word that means nothing here. */
export const colorOfWord = (word: string): Color => colors.get(plain(word)) ?? 'default';

/** A status in the words of a language, however data writes it; one that has none there is written in plain words. */
export const statusText = (status: string, language: string): string =>
  humanize(colors.has(plain(status)) ? plain(status) : status, language);

const ROLES: ReadonlySet<string> = new Set(['admin', 'moderator', 'user']);

/** The colour of a person's role: that of `admin`, `moderator` and `user`, and `default` for any other. */
export const roleColor = (role: string): Color => (ROLES.has(plain(role)) ? colorOfWord(role) : 'default');
