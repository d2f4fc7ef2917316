import {LABELS, plainText, textField} from '../../../core/record-fields.js';
import {safeUrl} from '../../../core/url.js';

/** One step of a trail. */
export interface Crumb {
  /** What users read; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** Where it leads; nowhere without one, or with one that is not safe. */
  readonly path?: string;
  /** An icon's name, before the label. */
  readonly icon?: string;
}

/** A step as it is drawn: an item of the data, or an element that the author has put in. */
export interface Step {
  readonly label: string;
  readonly path?: string;
  readonly icon?: string;
  readonly item?: unknown;
  readonly element?: Element;
}

/** Reads the steps of a list; what says nothing is left out. */
export function readCrumbs(items: readonly unknown[]): readonly Step[] {
  return items.flatMap((item): Step[] => {
    const label = plainText(item) ?? textField(item, [...LABELS, 'path']);
    if (label === undefined) return [];
    const path = safeUrl(textField(item, ['path', 'href', 'url']));
    const icon = textField(item, ['icon']);
    return [{label, item, ...(path !== undefined && {path}), ...(icon !== undefined && {icon})}];
  });
}

/** A trail in three parts: what stands first, what is folded away, and what stands last. */
export interface Trail {
  readonly first: readonly Step[];
  readonly folded: readonly Step[];
  readonly last: readonly Step[];
}

/** Folds the middle of a trail of more than `most` steps: the start and the nearest ones stay. */
export function fold(steps: readonly Step[], most: number): Trail {
  if (steps.length <= most) return {first: steps, folded: [], last: []};
  const kept = Math.max(most - 1, 1);
  return {first: steps.slice(0, 1), folded: steps.slice(1, -kept), last: steps.slice(-kept)};
}
