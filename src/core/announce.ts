export const ANNOUNCE = ['off', 'summary', 'all'] as const;
/** How much of what changes is read out. */
export type Announce = (typeof ANNOUNCE)[number];
