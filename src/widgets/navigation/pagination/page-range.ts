/** What stands in a row of pages: a page, or a gap of several. */
export type PageItem = number | 'gap';

const from = (first: number, last: number): number[] =>
  Array.from({length: Math.max(0, last - first + 1)}, (_, index) => first + index);

/**
 * The pages to offer: the first, the last, so many beside the present one, and gaps between. There are always equally
 * many, so that nothing moves under a pointer that turns page after page.
 */
export function pageItems(page: number, pages: number, siblings: number): readonly PageItem[] {
  const count = 2 * siblings + 5;
  if (pages <= count) return from(1, pages);
  const near = 2 * siblings + 3;
  if (page <= siblings + 3) return [...from(1, near), 'gap', pages];
  if (page >= pages - siblings - 2) return [1, 'gap', ...from(pages - near + 1, pages)];
  return [1, 'gap', ...from(page - siblings, page + siblings), 'gap', pages];
}
