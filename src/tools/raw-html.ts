import {warn} from '../core/warn.js';

const PASSES = /-|^(?:template|script)$/;
/** The most tags named in one warning. */
const NAMED = 10;

/** How many elements below one are no widgets and no elements of others, by tag; what shadow roots hold is not counted. */
export function rawHtmlBelow(root: Element): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {localName} of root.querySelectorAll('*')) {
    if (!PASSES.test(localName)) counts.set(localName, (counts.get(localName) ?? 0) + 1);
  }
  return counts;
}

/** Says once in the console how many tags of the page are no widgets, and which. */
export function warnOfRawHtml(root: Element = document.body): void {
  const counts = [...rawHtmlBelow(root)].sort(([, a], [, b]) => b - a);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return warn(undefined, 'This page is made of widgets alone: 0 raw tags.');
  const tags = counts.slice(0, NAMED).map(([tag, count]) => `${count} × <${tag}>`);
  const more = counts.length > NAMED ? ' and others' : '';
  warn(
    undefined,
    `This page is not made of widgets alone: ${total} raw tags: ${tags.join(', ')}${more}. total-widgets-lint says where.`,
  );
}
