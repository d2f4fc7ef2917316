/** How much of a whole, from 0 to 1; undefined where it is not known. */
export function shareOf(value: number | undefined, max: number | undefined): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const whole = max !== undefined && max > 0 ? max : 100;
  return Math.min(1, Math.max(0, value / whole));
}

/** How many quarters are behind; undefined where nothing is known. */
export const quarterOf = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.floor(share * 4 + 1e-9);
