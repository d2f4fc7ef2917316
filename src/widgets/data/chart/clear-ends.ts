/** The share of their range that lines stay away from the ends of their axis. */
const CLEAR = 0.04;

/** What of an axis of Chart.js is read and set here. */
interface FigureAxis {
  readonly type: string;
  readonly options: {readonly grace?: unknown};
  min: number;
  max: number;
  getMinMax(canStack: boolean): {min: number; max: number};
  getUserBounds(): {minDefined: boolean; maxDefined: boolean};
}

/** Makes room above and below lines, but none beyond zero where no figure is: nobody has less than no visitors. */
export function clearEnds(axis: FigureAxis): void {
  if (axis.type !== 'linear' || axis.options.grace) return;
  const {min, max} = axis.getMinMax(true);
  const room = (axis.max - axis.min) * CLEAR;
  const {minDefined, maxDefined} = axis.getUserBounds();
  if (!minDefined) axis.min = min < 0 ? axis.min - room : Math.max(0, axis.min - room);
  if (!maxDefined) axis.max = max > 0 || min >= 0 ? axis.max + room : Math.min(0, axis.max + room);
}
