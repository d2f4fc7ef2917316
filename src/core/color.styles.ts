import {unsafeCSS} from 'lit';
import {COLORS, type Color} from './scales.js';

const JOBS: Readonly<Record<string, number>> = {
  soft: 3,
  'soft-hover': 4,
  line: 6,
  solid: 9,
  'solid-hover': 10,
  ink: 11,
};

const rule = (selector: string, color: Color): string => {
  const scale = color === 'default' || color === 'muted' ? 'neutral' : color;
  const lines = Object.entries(JOBS).map(([job, step]) => `--_${job}:var(--widget-${scale}-${step})`);
  return `${selector}{${lines.join(';')}}`;
};

/**
 * The colour words as private properties: `color="danger"` sets `--_soft`, `--_soft-hover`, `--_line`, `--_solid`,
 * `--_solid-hover` and `--_ink` to the steps of that scale; without the attribute, those of `initial`. A
 * selector in `also` has them too, with the word in the place of its `%`.
 */
export const colorStyles = (initial: Color, also = '') =>
  unsafeCSS(
    [
      rule(':host', initial),
      ...COLORS.map((color) => rule(`:host([color="${color}"])${also && `,${also.replace('%', color)}`}`, color)),
    ].join('\n'),
  );
