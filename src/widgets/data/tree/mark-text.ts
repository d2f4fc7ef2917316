import {foldText} from '../../../data/matches.js';

/** A stretch of a text, and whether it is one of those that were looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** From each place in a folded text to the place of the character that it came from. */
function foldWithPlaces(text: string): {folded: string; places: readonly number[]} {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const part = foldText(character);
    for (let index = 0; index < part.length; index++) places.push(at);
    folded += part;
    at += character.length;
  }
  return {folded, places: [...places, text.length]};
}

/** Which characters of a text belong to one of the words. */
function marksOf(text: string, words: readonly string[]): Uint8Array {
  const marks = new Uint8Array(text.length);
  const {folded, places} = foldWithPlaces(text);
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      marks.fill(1, places[at], places[at + word.length]);
  return marks;
}

/** A text in parts, those apart in which a folded word is found; accents and case of the text stay. */
export function markText(text: string, words: readonly string[]): readonly MarkedPart[] {
  if (words.length === 0 || text === '') return [{text, isMatch: false}];
  const marks = marksOf(text, words);
  const parts: MarkedPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marks[at] === marks[start]) continue;
    parts.push({text: text.slice(start, at), isMatch: marks[start] === 1});
    start = at;
  }
  return parts;
}
