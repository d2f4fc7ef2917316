import type {ReactiveController} from 'lit';
import type {Connection, DataError, DataShape, DataState, Delivery} from './types.js';

/** What a connected element looks like to the data layer; every widget does. */
export interface DataHost extends HTMLElement {
  dataSource?: unknown;
  stream?: string;
  subscribe?: string | boolean | readonly string[];
  refreshInterval?: number;
  refreshOnMessage?: boolean;
  load?: string | readonly string[];
  dataPath?: string;
  dataMap?: string;
  /** The source is there, but not asked yet: nobody sees what it says. */
  readonly holdsData?: boolean;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  /** Stands in for the class's `static data`. */
  readonly dataShape?: DataShape;
  /** Takes a delivery; by default `delivery.merge()`. */
  applyData(delivery: Delivery): void;
  /** Shows the state; undefined when there is no source any more. */
  showDataState(state: DataState | undefined, connection: Connection, error?: DataError): void;
}

/** Properties of the families of widgets that have them. */
interface FamilyHost {
  cacheTtl?: unknown;
  key?: unknown;
  limit?: unknown;
  grows?: unknown;
  subscribeFilter?: unknown;
  filterGroup?: unknown;
  enableQueryBatching?: unknown;
}

/** The properties of a host that say what to read, as they stand. */
export interface Settings {
  readonly dataSource: unknown;
  readonly stream: string;
  readonly subscribe: string | boolean | readonly string[] | undefined;
  readonly refreshInterval: number | undefined;
  readonly refreshOnMessage: boolean;
  readonly load: readonly string[];
  readonly dataPath: string | undefined;
  readonly dataMap: string | undefined;
  /** Milliseconds for which an answer is fresh. */
  readonly cacheTtl: number | undefined;
  readonly key: string | undefined;
  readonly limit: number | undefined;
  /** Up to how many records the stream of a widget that shows the newest makes a list longer. */
  readonly grows: number | undefined;
  readonly subscribeFilter: string | undefined;
  /** The filter group that the widget belongs to. */
  readonly filterGroup: string | undefined;
  /** Whether its reads may go together with others; the default of its kind of source where it does not say. */
  readonly batch: boolean | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function number(value: unknown): number | undefined {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
}

const names = (value: string | readonly string[] | undefined): readonly string[] => {
  const list = typeof value === 'string' ? value.split(',') : (value ?? []);
  return list.map((name) => String(name).trim()).filter(Boolean);
};

const NOTHING: Pick<DataHost, 'dataSource' | 'stream' | 'subscribe'> = {};

/** Reads the properties of a host; one that holds its source back has none. */
export function readSettings(host: DataHost): Settings {
  const family = host as FamilyHost;
  const {dataSource, stream, subscribe} = host.holdsData ? NOTHING : host;
  const isBound = ![undefined, null, '', 'static'].includes(dataSource as string);
  const byDefault = isBound ? shapeOf(host).subscribes : undefined;
  const subscribed = subscribe === '' ? true : (subscribe ?? byDefault);
  return {
    dataSource: dataSource === '' || dataSource === null ? undefined : dataSource,
    stream: stream ?? '',
    subscribe: subscribed === 'false' || subscribed === null ? false : subscribed,
    refreshInterval: number(host.refreshInterval),
    refreshOnMessage: host.refreshOnMessage === true,
    load: names(host.load),
    dataPath: text(host.dataPath),
    dataMap: text(host.dataMap),
    cacheTtl: number(family.cacheTtl),
    key: text(family.key),
    limit: number(family.limit),
    grows: number(family.grows),
    subscribeFilter: text(family.subscribeFilter),
    filterGroup: text(family.filterGroup),
    batch: typeof family.enableQueryBatching === 'boolean' ? family.enableQueryBatching : undefined,
  };
}

const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => Object.is(item, b[i])));

/** Whether two readings say the same. */
export function sameSettings(a: Settings, b: Settings): boolean {
  return (Object.keys(a) as (keyof Settings)[]).every((name) =>
    name === 'dataSource' ? Object.is(a[name], b[name]) : same(a[name], b[name]),
  );
}

/** How the data of a host's class becomes its properties. */
export function shapeOf(host: DataHost): DataShape {
  return host.dataShape ?? (host.constructor as unknown as {data?: DataShape}).data ?? {accepts: []};
}
