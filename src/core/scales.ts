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

export const THEMES = ['auto', 'light', 'dark'] as const;
export const RADII = ['none', 'sm', 'md', 'lg', 'xl', 'full'] as const;
export const SHADOWS = ['none', 'sm', 'md', 'lg', 'xl'] as const;
export const ANIMATIONS = ['pulse', 'spin', 'bounce', 'fade_in', 'slide_up'] as const;
export const TRANSITIONS = ['all', 'colors', 'opacity', 'transform', 'shadow'] as const;
export const SHOW_ON = ['all', 'mobile', 'tablet', 'desktop', 'mobile+tablet', 'tablet+desktop'] as const;

export const PADDINGS = [0, 1, 2, 3, 4, 6, 8, 12, 16] as const;
export const MARGINS = [-1, ...PADDINGS] as const;
export const GAPS = [0, 1, 2, 3, 4, 6, 8] as const;
export const COLUMNS = 12;

/** Widths in px at which the layout steps up. */
export const BREAKPOINTS = {sm: 640, md: 768, lg: 1024, xl: 1280} as const;
