/** How bad a figure is. */
export type Level = 'normal' | 'warning' | 'danger';

/** Values from which a figure is bad. */
export interface Marks {
  readonly warning?: number | undefined;
  readonly danger?: number | undefined;
}

/** A figure against its thresholds, and the one it has passed. */
export interface Judged {
  readonly level: Level;
  readonly mark?: number;
  /** Whether it is bad to be below the mark. */
  readonly below: boolean;
}

/** Whether lower figures are the bad ones: a danger mark below the warning mark says so. */
export const isBadBelow = ({warning, danger}: Marks): boolean =>
  warning !== undefined && danger !== undefined && danger < warning;

/** Judges a figure: at a mark it is as bad as beyond it. */
export function judge(value: number | undefined, marks: Marks): Judged {
  const below = isBadBelow(marks);
  const {warning, danger} = marks;
  const passed = (mark: number | undefined): mark is number =>
    value !== undefined && mark !== undefined && (below ? value <= mark : value >= mark);
  if (passed(danger)) return {level: 'danger', mark: danger, below};
  return passed(warning) ? {level: 'warning', mark: warning, below} : {level: 'normal', below};
}
