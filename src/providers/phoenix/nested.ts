import type {JsonRecord, Query} from '../../data/types.js';

type Branch = {[key: string]: string | string[] | Branch};

const isBranch = (value: Branch[string] | undefined): value is Branch =>
  typeof value === 'object' && !Array.isArray(value);

/** The pairs of a query as Plug reads them: `filter[role]=user` is `{"filter": {"role": "user"}}`, `id[]=1` a list. */
export function nested(query: Query): JsonRecord {
  const root = Object.create(null) as Branch;
  for (const [key, value] of query) put(root, key.split(/\[|\]\[|\]/), value);
  return JSON.parse(JSON.stringify(root)) as JsonRecord;
}

function put(root: Branch, parts: readonly string[], value: string): void {
  const path = parts.length > 1 ? parts.slice(0, -1) : parts;
  const isList = path.length > 1 && path.at(-1) === '';
  const names = isList ? path.slice(0, -1) : path;
  let branch = root;
  for (const name of names.slice(0, -1)) {
    const next = branch[name];
    branch = isBranch(next) ? next : (branch[name] = Object.create(null) as Branch);
  }
  const last = names.at(-1) ?? '';
  const known = branch[last];
  branch[last] = isList ? [...(Array.isArray(known) ? known : []), value] : value;
}
