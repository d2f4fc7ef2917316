import {unsafeCSS} from 'lit';

/** Which scale each colour word stands for. */
const SCALE_OF: Readonly<Record<string, string>> = {
  default: 'neutral',
  muted: 'neutral',
  primary: 'primary',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
  info: 'info',
  blue: 'blue',
  green: 'green',
  purple: 'purple',
  orange: 'orange',
};

const JOBS: Readonly<Record<string, number>> = {
  soft: 3,
  'soft-hover': 4,
  line: 6,
  solid: 9,
  'solid-hover': 10,
  ink: 11,
};

const rule = (selector: string, scale: string): string => {
  const lines = Object.entries(JOBS).map(([job, step]) => `--_${job}:var(--widget-${scale}-${step})`);
  return `${selector}{${lines.join(';')}}`;
};

/**
 * The colour words as private properties: `color="danger"` sets `--_soft`, `--_soft-hover`, `--_line`, `--_solid`,
 * `--_solid-hover` and `--_ink` to the steps of that scale; without the attribute, those of `initial`. A
 * selector in `also` has them too, with the word in the place of its `%`.
 */
export const colorStyles = (initial: keyof typeof SCALE_OF, also?: string) =>
  unsafeCSS(
    [
      rule(':host', SCALE_OF[initial] ?? 'neutral'),
      ...Object.entries(SCALE_OF).map(([word, scale]) => rule(selectorOf(word, also), scale)),
    ].join('\n'),
  );

const selectorOf = (word: string, also: string | undefined): string =>
  [`:host([color="${word}"])`, also?.replace('%', word)].filter(Boolean).join(',');
