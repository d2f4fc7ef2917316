/**
 * One half of a page that shows the same in dumb and in connected mode, by its heading.
 * @param {import('playwright-core').Page} page
 */
export function halfOf(page, heading) {
  const half = page.locator(`two-modes-widget[heading="${heading}"]`);
  const stage = half.locator('> flex-widget');
  return {
    stage,
    toggle: half.getByRole('switch'),
    tree: () => stage.ariaSnapshot(),
    sources: () => stage.evaluate((element) => element.querySelectorAll('[data-source]').length),
  };
}
