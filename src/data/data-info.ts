import type {Entry} from './entry.js';
import {redact} from './redact.js';
import {formatSource} from './source.js';
import type {Source, TabRole} from './types.js';

/** What the debug overlay shows of a connection. Texts are redacted. */
export interface DataInfo {
  /** The canonical text of the source. */
  readonly source: string;
  /** The provider that is read or listened to. */
  readonly provider: string;
  /** What this tab is among those that share the connection; undefined where none is shared. */
  readonly tabRole?: TabRole;
  /** How many widgets share the data. */
  readonly listeners: number;
  /** When the last answer came, in milliseconds since 1970. */
  readonly answeredAt?: number;
  /** When the last message came, in milliseconds since 1970. */
  readonly messageAt?: number;
  /** Why the data is as it is. */
  readonly cause: Entry['cause'];
  /** What could not be used of the last answer. */
  readonly warnings: readonly string[];
}

/** Describes what a widget asks for and what it has. */
export function infoOf(source: Source | undefined, entry: Entry | undefined): DataInfo {
  const tabRole = entry?.plan.feeds.map((feed) => feed.provider.tabRole).find(Boolean);
  const provider = entry?.plan.reader ?? entry?.plan.feeds[0]?.provider;
  return {
    source: source ? redact(formatSource(source)) : '',
    provider: redact(provider?.label ?? ''),
    listeners: entry?.size ?? 0,
    cause: entry?.cause ?? {},
    ...(tabRole && {tabRole}),
    warnings: (entry?.warnings ?? []).map(redact),
    ...(entry?.answeredAt === undefined ? {} : {answeredAt: entry.answeredAt}),
    ...(entry?.messageAt === undefined ? {} : {messageAt: entry.messageAt}),
  };
}
