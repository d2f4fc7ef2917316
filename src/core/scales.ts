/** The scales of the system: the words that attributes take, in one place and one order. */

export const VARIANTS = [
  'default',
  'primary',
  'secondary',
  'success',
  'danger',
  'warning',
  'info',
  'ghost',
  'outline',
] as const;
export type Variant = (typeof VARIANTS)[number];

export const SIZES = ['xs', 'sm', 'md', 'lg', 'xl', 'xxl'] as const;
export type Size = (typeof SIZES)[number];

/** Semantic colours first, then the palette. */
export const COLORS = [
  'default',
  'muted',
  'primary',
  'success',
  'warning',
  'danger',
  'info',
  'blue',
  'green',
  'purple',
  'orange',
] as const;
export type Color = (typeof COLORS)[number];

export const GAPS = [0, 1, 2, 3, 4, 6, 8] as const;

export const WHEN_FORBIDDEN = ['hide', 'disable'] as const;
/** What becomes of a control whose action the user may not run. */
export type WhenForbidden = (typeof WHEN_FORBIDDEN)[number];
