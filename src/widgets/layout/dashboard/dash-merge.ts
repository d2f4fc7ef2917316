import {isRecord} from '../../../data/is-record.js';
import {sameJson} from '../../../data/records.js';
import {recordsIn, type DashboardConfig, type DashWidget} from './dash-config.js';

type Plain = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => sameJson(a ?? null, b ?? null);

/** What two people made of one dashboard, together. */
export interface Merged {
  readonly config: DashboardConfig;
  /** The ids of the widgets of which both have changed the same thing: there, mine stands. */
  readonly both: readonly string[];
}

/**
 * Joins two changes of one dashboard, field by field: what one of them left alone is as the other made it; what both
 * changed is as I made it; a widget that one removed and the other changed stays.
 */
export function mergeDashboards(base: DashboardConfig, mine: DashboardConfig, theirs: DashboardConfig): Merged {
  const [before, own, other] = [byId(base), byId(mine), byId(theirs)];
  const both: string[] = [];
  const widgets: DashWidget[] = [];
  for (const id of new Set([...own.keys(), ...other.keys()])) {
    const [was, me, them] = [before.get(id), own.get(id), other.get(id)];
    const joined = me && them ? mergeFields(was ?? {}, me, them) : {value: oneOf(was, me, them), isClash: false};
    if (joined.isClash) both.push(id);
    if (joined.value) widgets.push(joined.value);
  }
  const {widgets: none, ...value} = mergeFields(base, mine, theirs).value as DashboardConfig;
  void none;
  // The server gives the version; it is theirs that is replaced next.
  const {version} = theirs;
  return {config: {...value, ...(version !== undefined && {version}), widgets}, both};
}

/** Of a widget that only one of us has: gone where nobody changed it, else as it was changed. */
function oneOf(was: Plain | undefined, me: Plain | undefined, them: Plain | undefined): DashWidget | undefined {
  const left = me ?? them;
  return was && same(was, left) ? undefined : left;
}

function mergeFields(base: Plain, mine: Plain, theirs: Plain): {readonly value: Plain; readonly isClash: boolean} {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const isClash = names.some(
    (name) => !same(base[name], mine[name]) && !same(base[name], theirs[name]) && !same(mine[name], theirs[name]),
  );
  const fields = names.map((name) => [name, same(base[name], mine[name]) ? theirs[name] : mine[name]] as const);
  return {value: Object.fromEntries(fields.filter(([, value]) => value !== undefined)), isClash};
}

const byId = ({widgets}: DashboardConfig): ReadonlyMap<string, DashWidget> =>
  new Map(recordsIn(widgets).map((widget, index) => [String(widget['id'] ?? `widget-${index + 1}`), widget]));

/** Whether an answer of the server holds a dashboard that can be joined with one's own. */
export const canMerge = (current: unknown): current is DashboardConfig =>
  isRecord(current) && Array.isArray(current['widgets']);
