import type {Content} from './clean-html.js';
import {plainText} from './plain-text.js';

/** What is known of a text, and what it was read from. */
export interface Known extends Pick<Content, 'html' | 'length'> {
  readonly source: string;
  /** As the editor has it; undefined before that is there. */
  readonly content?: Content;
}

/** What is known of a text before anything is there that could read it. */
export const guess = (source: string): Known => ({source, html: source, length: plainText(source).length});
