import type {Conditions} from '../simulation.js';

const KEY = 'total-widgets/debug-toolbar';

export const CORNERS = ['bottom-end', 'bottom-start', 'top-start', 'top-end'] as const;
/** The corner of the page that the toolbar stands in. */
export type Corner = (typeof CORNERS)[number];

export const PANELS = ['widgets', 'resources', 'simulation'] as const;
/** What is unfolded above the bar. */
export type PanelName = (typeof PANELS)[number];

export const PAGE_THEMES = ['auto', 'light', 'dark'] as const;
export type PageTheme = (typeof PAGE_THEMES)[number];

/** What the toolbar still knows on the next page of the same tab. */
export interface Remembered {
  readonly collapsed?: boolean;
  readonly overlays?: boolean;
  readonly compact?: boolean;
  readonly rightToLeft?: boolean;
  readonly corner?: Corner;
  readonly panel?: PanelName | 'none';
  readonly theme?: PageTheme;
  readonly conditions?: Conditions;
}

const isOneOf = (words: readonly string[]) => (value: unknown) => words.includes(value as string);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const isConditions = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['latency', 'failures', 'loss'].every((name) => Number.isFinite((value as Record<string, unknown>)[name]));

const CHECKS: Readonly<Record<keyof Remembered, (value: unknown) => boolean>> = {
  collapsed: isFlag,
  overlays: isFlag,
  compact: isFlag,
  rightToLeft: isFlag,
  corner: isOneOf(CORNERS),
  panel: isOneOf([...PANELS, 'none']),
  theme: isOneOf(PAGE_THEMES),
  conditions: isConditions,
};

/** What is remembered; nothing of a storage that is denied, full of something else, or spoilt. */
export function recall(): Remembered {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const known = Object.entries(value ?? {}).filter(
      ([name, part]) => Object.hasOwn(CHECKS, name) && CHECKS[name as keyof Remembered](part),
    );
    return Object.fromEntries(known) as Remembered;
  } catch {
    return {};
  }
}

/** Adds to what is remembered. */
export function remember(part: Remembered): void {
  const all = JSON.stringify({...recall(), ...part});
  try {
    sessionStorage.setItem(KEY, all);
  } catch {
    // A page without storage forgets.
  }
}
