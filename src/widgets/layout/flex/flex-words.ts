/** The words of boxes that put their children in a line. */

export const DIRECTIONS = ['row', 'column'] as const;
/** Which way children run. */
export type Direction = (typeof DIRECTIONS)[number];

export const ALIGNMENTS = ['start', 'center', 'end', 'stretch', 'baseline'] as const;
/** How children stand across the direction. */
export type Alignment = (typeof ALIGNMENTS)[number];

export const JUSTIFICATIONS = ['start', 'center', 'end', 'between', 'around', 'evenly'] as const;
/** How children share the space along the direction. */
export type Justification = (typeof JUSTIFICATIONS)[number];
