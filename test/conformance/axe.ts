import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';

const {axe} = globalThis as unknown as {axe: {run(context: Element, options: RunOptions): Promise<AxeResults>}};

const OPTIONS: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  rules: {
    'label-content-name-mismatch': {enabled: true},
    'scrollable-region-focusable': {enabled: true},
    'nested-interactive': {enabled: true},
    'target-size': {enabled: true},
    // A single widget is no page: landmarks, headings and titles are checked on whole pages.
    region: {enabled: false},
    'page-has-heading-one': {enabled: false},
    'landmark-one-main': {enabled: false},
    'heading-order': {enabled: false},
  },
  resultTypes: ['violations'],
};

/** What axe finds wrong below an element, one readable line each. */
export async function violations(element: Element): Promise<readonly string[]> {
  const results = await axe.run(element, OPTIONS);
  return results.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
