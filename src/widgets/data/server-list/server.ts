import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {numberIn} from '../../../format/numbers.js';
import {statusText} from '../../display/badge/word-colors.js';
import '../../../core/words/en/feed.js';

/** How well a server does, as it is coloured; `unknown` where its word says nothing of it. */
export type HealthLevel = 'good' | 'busy' | 'bad' | 'unknown';

/** A server with the fields that the list reads. */
export interface ServerItem {
  /** The key; without one the place in the list. */
  readonly id?: string | number;
  /** What it is called; `label`, `host` and `hostname` are read as well. */
  readonly name?: string;
  /** Its load in percent, 0 to 100; `cpu` and `usage` are read as well; a dash without one. */
  readonly load?: number | string | null;
  /** Its health as a word, such as `up`, `busy` or `down`; `status` and `state` are read as well, `true` is up. */
  readonly health?: string | boolean;
  /** A second line, such as its region; `region`, `description` and `role` are read as well. */
  readonly subtitle?: string;
  /** An address to go to; one that is not safe is left out. */
  readonly path?: string;
}

/** What is read of one server. */
export interface Server {
  readonly name: string;
  readonly detail?: string;
  /** In percent; undefined where it is not known. */
  readonly load?: number;
  /** As the data has it; undefined where it is not known. */
  readonly health?: string;
  readonly level: HealthLevel;
  readonly path?: string;
}

const NAME = ['name', 'label', 'title', 'host', 'hostname', 'id', 'key'] as const;
const DETAIL = ['subtitle', 'region', 'description', 'role', 'zone'] as const;
const LOAD = ['load', 'cpu', 'usage', 'load_percent'] as const;
const HEALTH = ['health', 'status', 'state'] as const;

const LEVELS: ReadonlyMap<string, HealthLevel> = new Map([
  ...words('up healthy online ok good active running available success passing ready', 'good'),
  ...words('busy warning degraded starting maintenance slow pending away stale draining', 'busy'),
  ...words('down unhealthy offline failed failing stopped critical error unreachable dead', 'bad'),
]);

function words(list: string, level: HealthLevel): [string, HealthLevel][] {
  return list.split(' ').map((word) => [word, level]);
}

/** What a health word says. */
export const levelOf = (health: string | undefined): HealthLevel =>
  LEVELS.get((health ?? '').trim().toLowerCase()) ?? 'unknown';

/** The health word in a language; one that the library does not know is humanised. */
export const healthText = (health: string | undefined, language: string): string =>
  statusText(health ?? 'unknown', language);

function loadOf(item: unknown): number | undefined {
  const value = firstField(item, LOAD);
  const number = numberIn(typeof value === 'string' ? value.replace(/\s*%$/, '') : value);
  return number === undefined || !Number.isFinite(Number(number)) ? undefined : Number(number);
}

function healthOf(item: unknown): string | undefined {
  const value = firstField(item, [...HEALTH, 'healthy']);
  if (typeof value === 'boolean') return value ? 'up' : 'down';
  return textField(item, HEALTH);
}

/** Reads one member of the list; a text is a server's name. */
export function readServer(item: unknown): Server {
  const health = healthOf(item);
  const name = plainText(item) ?? textField(item, NAME) ?? '';
  const detail = textField(item, DETAIL);
  const path = textField(item, ['path', 'href', 'url']);
  const load = loadOf(item);
  return {
    name,
    level: levelOf(health),
    ...(load === undefined ? {} : {load}),
    ...(health === undefined ? {} : {health}),
    ...(detail === undefined ? {} : {detail}),
    ...(path === undefined ? {} : {path}),
  };
}
