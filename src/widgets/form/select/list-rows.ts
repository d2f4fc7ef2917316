import type {Choice} from '../../../form/choices.js';

/** One line of an open list: an option, or the heading of a group. */
export interface Row {
  readonly group?: string;
  /** None for a heading. */
  readonly choice?: Choice;
  /** The place among the options, from 0; of a heading that of its first option. */
  readonly index: number;
}

/** What an open list shows. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly options: readonly Choice[];
  /** The row of each option. */
  readonly places: readonly number[];
}

/** So many rows stand in the page at most: those that are seen, and some before and after. */
const MOST = 48;
/** The window moves by so many rows, so that not every pixel of scrolling draws anew. */
const STEP = 8;

const fold = (text: string): string =>
  /^[ -~]*$/.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const folded = new WeakMap<Choice, string>();

function searchText(choice: Choice): string {
  const known = folded.get(choice);
  if (known !== undefined) return known;
  const text = fold(`${choice.label} ${choice.description ?? ''} ${choice.group ?? ''}`);
  folded.set(choice, text);
  return text;
}

/** The choices in which every word of a search is found, whatever its case and accents. */
export function matching(choices: readonly Choice[], search: string): readonly Choice[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return choices;
  return choices.filter((choice) => words.every((word) => searchText(choice).includes(word)));
}

/** The rows of these choices: those of one group together, below its name, in the order in which groups come up first. */
export function rowsOf(choices: readonly Choice[]): Rows {
  const groups = new Map<string | undefined, Choice[]>();
  for (const choice of choices) {
    const members = groups.get(choice.group);
    if (members) members.push(choice);
    else groups.set(choice.group, [choice]);
  }
  const rows: Row[] = [];
  const options: Choice[] = [];
  const places: number[] = [];
  for (const [group, members] of groups) {
    const named = group !== undefined && {group};
    if (named) rows.push({...named, index: options.length});
    for (const choice of members) {
      places.push(rows.length);
      rows.push({...named, choice, index: options.length});
      options.push(choice);
    }
  }
  return {rows, options, places};
}

/** Whether so many rows are too many to stand in the page at once. */
export const isWindowed = (count: number): boolean => count > MOST;

/** Where the window begins and ends, for a list that is scrolled by so many pixels. */
export function windowOf(count: number, scrolled: number, height: number): readonly [start: number, end: number] {
  if (!isWindowed(count)) return [0, count];
  const first = Math.floor(scrolled / height / STEP) * STEP;
  const start = Math.min(Math.max(0, first - 2 * STEP), count - MOST);
  return [start, start + MOST];
}
