/** Where the focus is among the tags: at one, or, after the last, in the field. */
export interface Place {
  readonly at: number;
  readonly count: number;
  readonly isRtl: boolean;
  /** Whether the caret is before all that is typed. */
  readonly isAtStart: boolean;
}

/** What a key does: it moves the focus to a tag, or to the field where there is none there, and may remove one before. */
export interface Deed {
  readonly focus: number;
  readonly remove?: number;
}

type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'shiftKey'>;

/** What a key means in the field; nothing where it is about the text. */
function inField({key, repeat, shiftKey}: Key, {count, isRtl, isAtStart}: Place): Deed | undefined {
  if (!isAtStart || count === 0 || shiftKey) return undefined;
  // Who holds the key down to erase a text does not mean the tags.
  const isBack = key === (isRtl ? 'ArrowRight' : 'ArrowLeft') || (key === 'Backspace' && !repeat);
  return isBack ? {focus: count - 1} : undefined;
}

/** What a key means among the tags; nothing for others. */
export function deedOf(event: Key, place: Place): Deed | undefined {
  const {at, count, isRtl} = place;
  if (at >= count) return inField(event, place);
  const [back, on] = isRtl ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if (event.key === back) return {focus: Math.max(at - 1, 0)};
  if (event.key === on) return {focus: at + 1};
  if (event.key === 'Home') return {focus: 0};
  if (event.key === 'End') return {focus: count};
  if (event.key === 'Delete') return {remove: at, focus: at + 1};
  // What stands before it gets the focus, else what comes after it.
  return event.key === 'Backspace' ? {remove: at, focus: at > 0 ? at - 1 : 1} : undefined;
}
