import {isLetter} from '../../../core/type-ahead.js';

/** Where the list begins when it opens: at the choice, else at an end. */
export type ListStart = 'chosen' | 'first' | 'last';

/** What a key means: `leave` is Tab; `letter` is for what is typed on a list that has no search field. */
export type KeyMeaning =
  | {readonly opens: ListStart}
  | {readonly moves: number | 'first' | 'last'}
  | 'choose'
  | 'choose-and-close'
  | 'leave'
  | 'letter'
  | 'all';

/** How things are while a key is pressed. */
export interface KeyPlace {
  readonly isOpen: boolean;
  /** The key is pressed in the search field, which has a caret. */
  readonly isSearching: boolean;
  readonly isMultiple: boolean;
  /** Letters were typed just now, so that a space is one more of them. */
  readonly isTyping: boolean;
}

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

const MOVES: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: 'first',
  End: 'last',
};

const OPENS: Readonly<Record<string, ListStart>> = {
  ArrowDown: 'chosen',
  ArrowUp: 'chosen',
  Enter: 'chosen',
  ' ': 'chosen',
  Home: 'first',
  End: 'last',
};

/** What a key means to a select; undefined for one that it leaves alone. */
export function meaningOf(event: KeyboardEvent, place: KeyPlace): KeyMeaning | undefined {
  const {key, altKey, ctrlKey, metaKey} = event;
  if (event.isComposing) return undefined;
  if (!place.isSearching && (isLetter(event) || (key === ' ' && place.isTyping))) return 'letter';
  if (ctrlKey || metaKey)
    return key === 'a' && place.isOpen && place.isMultiple && !place.isSearching ? 'all' : undefined;
  if (!place.isOpen) return key in OPENS ? {opens: OPENS[key] as ListStart} : undefined;
  if (key === 'Tab') return 'leave';
  if (key === 'Enter' || (altKey && key === 'ArrowUp'))
    return place.isMultiple && !altKey ? 'choose' : 'choose-and-close';
  if (place.isSearching && (key === 'Home' || key === 'End' || key === ' ')) return undefined;
  if (key === ' ') return place.isMultiple ? 'choose' : 'choose-and-close';
  return key in MOVES ? {moves: MOVES[key] as number | 'first' | 'last'} : undefined;
}
