import type {ComplexAttributeConverter} from 'lit';
import {parseJson} from '../../../core/properties.js';

/** What a reader can do about an empty place, as a page author writes it. */
export interface EmptyStateAction {
  /** The text of the button; the action's name by default. */
  readonly label?: string;
  /** What it runs, in the words of `action`. */
  readonly action?: string;
  /** An icon's name; none by default. */
  readonly icon?: string;
  /** A question asked before; none by default. */
  readonly confirm?: string | boolean;
}

/** The attribute `action`: an object in JSON, or the bare words of an action. */
export const emptyActionConverter: ComplexAttributeConverter = {
  fromAttribute: (value) => (value?.trimStart().startsWith('{') ? parseJson(value) : (value ?? undefined)),
};

/** `new_item`, or `action:new_item`, as people write it: “New item”. */
function labelOf(action: string): string {
  const name = action.replace(/^[a-z]+:/, '').replace(/[(@?].*$/, '');
  const text = name.replace(/[_-]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The button's data; undefined where there is nothing to run. */
export function emptyAction(given: unknown): (EmptyStateAction & {label: string; action: string}) | undefined {
  const action: EmptyStateAction =
    typeof given === 'string' ? {action: given} : typeof given === 'object' && given !== null ? given : {};
  if (typeof action.action !== 'string' || action.action === '') return undefined;
  return {...action, action: action.action, label: String(action.label ?? '') || labelOf(action.action)};
}
