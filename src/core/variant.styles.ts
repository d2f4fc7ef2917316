import {unsafeCSS, type CSSResult} from 'lit';

const SCALE_OF: Readonly<Record<string, string>> = {
  primary: 'primary',
  secondary: 'neutral',
  success: 'success',
  danger: 'danger',
  warning: 'warning',
  info: 'info',
};

const tinted = Object.entries(SCALE_OF).map(
  ([variant, scale]) =>
    `:host([variant="${variant}"]){border-color:var(--widget-${scale}-6);background-color:var(--widget-${scale}-2);color:var(--widget-${scale}-11)}`,
);

const bare = [
  ':host([variant="ghost"]){border-color:transparent;background:transparent;box-shadow:none;color:var(--widget-text-2)}',
  ':host([variant="outline"]){border:1px solid var(--widget-line-strong);border-radius:var(--widget-radius-md);background:transparent;box-shadow:none}',
];

let sheet: CSSResult | undefined;

/** How a variant looks on a widget that does not draw variants of its own: a tint of its ground, line and text. */
export const variantStyles = (): CSSResult => (sheet ??= unsafeCSS([...tinted, ...bare].join('\n')));
