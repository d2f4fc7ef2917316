/** What ends a tag while it is typed: a comma, also that of Arabic. */
const COMMA = /[,،]/;
/** What stands between the tags of a pasted text. */
const BETWEEN = /[\r\n\t,;،]+/;

/** A text as it is compared: without case and marks. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);

/** The tags that a value means: a list, or text with commas; what is empty or comes again is left out. */
export function tagsOf(value: unknown): readonly string[] {
  const texts = Array.isArray(value) ? (value as readonly unknown[]).map(textOf) : textOf(value).split(COMMA);
  const tags = new Map<string, string>();
  for (const text of trimmed(texts)) if (!tags.has(fold(text))) tags.set(fold(text), text);
  return [...tags.values()];
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** What of a typed text are whole tags, and what is still being typed. */
export function splitTyped(text: string): {readonly tags: readonly string[]; readonly rest: string} {
  const parts = text.split(COMMA);
  return {tags: trimmed(parts.slice(0, -1)), rest: parts.length > 1 ? parts.at(-1)!.trimStart() : text};
}

/** The tags of a pasted text of several; none where it is one text, which is pasted as any. */
export function pastedTags(text: string): readonly string[] {
  return BETWEEN.test(text) ? trimmed(text.split(BETWEEN)) : [];
}

/** What comes of adding texts to tags. */
export interface Joined {
  readonly tags: readonly string[];
  /** Texts that are no tags now, to go on with. */
  readonly refused: readonly string[];
  /** The last one that was there already. */
  readonly there?: string;
  /** Whether there were too many. */
  readonly isFull: boolean;
}

/** Adds texts to tags, each once, up to so many. One of several that is there already is not given back: it is no loss. */
export function joinTags(present: readonly string[], texts: readonly string[], max = Infinity): Joined {
  const tags = [...present];
  const over: string[] = [];
  let there: string | undefined;
  for (const text of texts) {
    if (tags.some((tag) => fold(tag) === fold(text))) there = text;
    else if (tags.length < max) tags.push(text);
    else over.push(text);
  }
  const refused = there !== undefined && texts.length === 1 ? [there] : over;
  return {tags, refused, ...(there !== undefined && {there}), isFull: over.length > 0};
}
