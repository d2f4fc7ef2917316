/** How many children a row may hold: what divides twelve, so that spans keep their meaning at each. */
export const ROW_COUNTS = [1, 2, 3, 4, 6, 12] as const;

/** How many columns of a least width stand beside one another in a width, with gaps between them, at most `most`. */
export function columnsThatFit(width: number, least: number, gap: number, most: number): number {
  const fit = Math.floor((width + gap) / (least + gap));
  return ROW_COUNTS.findLast((count) => count <= Math.min(fit, most)) ?? 1;
}
