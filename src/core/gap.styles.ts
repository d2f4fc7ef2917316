import {unsafeCSS} from 'lit';
import {GAPS} from './scales.js';

/** The `gap` attribute as the private property `--_gap`; `initial` is the step without the attribute. */
export const gapStyles = (initial: (typeof GAPS)[number]) =>
  unsafeCSS(
    [
      `:host{--_gap:var(--widget-space-${initial})}`,
      ...GAPS.map((step) => `:host([gap="${step}"]){--_gap:var(--widget-space-${step})}`),
    ].join('\n'),
  );
