import {isRecord} from '../../../data/is-record.js';
import {sameJson} from '../../../data/records.js';
import type {Json} from '../../../data/types.js';
import {recordsIn, type DashboardConfig, type DashWidget} from './dash-config.js';

const same = (a: unknown, b: unknown): boolean => sameJson((a ?? null) as Json, (b ?? null) as Json);

/** What two people made of one dashboard, together. */
export interface Merged {
  readonly config: DashboardConfig;
  /** The ids of the widgets that both have changed: there, mine stand. */
  readonly both: readonly string[];
}

/**
 * Joins two changes of one dashboard: what one of them left alone is as the other made it; what both changed is as I
 * made it; a widget that one removed and the other changed stays.
 */
export function mergeDashboards(base: DashboardConfig, mine: DashboardConfig, theirs: DashboardConfig): Merged {
  const [before, own, other] = [base, mine, theirs].map((config) => byId(config));
  const both: string[] = [];
  const widgets: DashWidget[] = [];
  for (const id of new Set([...own!.keys(), ...other!.keys()])) {
    const [was, me, them] = [before!.get(id), own!.get(id), other!.get(id)];
    const [iDid, theyDid] = [!same(was, me), !same(was, them)];
    if (iDid && theyDid && !same(me, them)) both.push(id);
    const kept = iDid ? (me ?? (theyDid ? them : undefined)) : them;
    if (kept) widgets.push(kept);
  }
  return {config: {...mergeFields(base, mine, theirs), widgets}, both};
}

function mergeFields(base: DashboardConfig, mine: DashboardConfig, theirs: DashboardConfig): DashboardConfig {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  names.delete('widgets');
  names.delete('version');
  const fields = [...names].map((name) => [name, same(base[name], mine[name]) ? theirs[name] : mine[name]] as const);
  const known = fields.filter(([, value]) => value !== undefined);
  // The server gives the version; it is theirs that is replaced next.
  return {...Object.fromEntries(known), ...(theirs.version !== undefined && {version: theirs.version})};
}

const byId = ({widgets}: DashboardConfig): ReadonlyMap<string, DashWidget> =>
  new Map(recordsIn(widgets).map((widget, index) => [String(widget['id'] ?? `widget-${index + 1}`), widget]));

/** Whether an answer of the server holds a dashboard that can be joined with one's own. */
export const canMerge = (current: unknown): current is DashboardConfig =>
  isRecord(current) && Array.isArray(current['widgets']);
