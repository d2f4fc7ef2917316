import type {RouteName} from '../markup/page-options.js';

export const ROUTERS = ['hash', 'path', 'none'] as const;
/** Where the route stands: in the fragment, in the path, or nowhere. */
export type RouterMode = (typeof ROUTERS)[number];

/** A route of a resource. */
export interface Route {
  readonly name: Exclude<RouteName, 'delete'>;
  readonly id?: string;
}

export const INDEX: Route = {name: 'index'};

const OF_RECORDS: ReadonlySet<string> = new Set(['edit', 'show', 'show-edit']);

const trimmed = (path: string): string => path.replace(/\/+$/, '');

/** Whether two routes are the same. */
export const isSameRoute = (one: Route, other: Route): boolean => one.name === other.name && one.id === other.id;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The route of a path below `base`; undefined for one that is none. */
export function parseRoute(path: string, base: string): Route | undefined {
  const [plain = ''] = path.split('?');
  const root = trimmed(base);
  if (plain !== root && !plain.startsWith(`${root}/`)) return undefined;
  const segments = plain.slice(root.length).split('/').filter(Boolean);
  const [first, second] = segments;
  if (first === undefined) return INDEX;
  if (first === 'new' && segments.length === 1) return {name: 'new'};
  const id = decoded(first);
  if (segments.length !== 2 || id === undefined || second === undefined || !OF_RECORDS.has(second)) return undefined;
  return {name: second as Route['name'], id};
}

/** The path of a route below `base`. */
export function routePath({name, id}: Route, base: string): string {
  const root = trimmed(base);
  if (name === 'index') return root === '' ? '/' : root;
  return name === 'new' ? `${root}/new` : `${root}/${encodeURIComponent(id ?? '')}/${name}`;
}

/** The path in an address that a router of this mode reads; undefined where there is none. */
export function pathIn(address: string, mode: RouterMode): string | undefined {
  if (mode === 'none' || !URL.canParse(address)) return undefined;
  const {pathname, search, hash} = new URL(address);
  if (mode === 'path') return pathname + search;
  return /^#!?\//.test(hash) ? hash.replace(/^#!?/, '') : undefined;
}

/** The query of a path, as values by name. */
export const queryIn = (path: string | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(path?.split('?')[1] ?? ''));
