/**
 * A small honest application that speaks the REST convention, for the suite that every provider passes:
 * `/fault/domain/<id>/…`. Its state is one test's own; `effects` counts what really happened.
 */

const USERS = [
  {id: 1, name: 'Ann', role: 'admin'},
  {id: 2, name: 'Bob', role: 'user'},
  {id: 3, name: 'Cid', role: 'user'},
];
const LIMIT = 200;
const domains = new Map();

class Problem extends Error {
  constructor(status, title, more = {}) {
    super(title);
    this.status = status;
    this.body = {title, ...more};
  }
}

export class Domain {
  users = structuredClone(USERS);
  remembered = new Map();
  effects = 0;
  aborted = 0;
  version = 1;

  find(id) {
    const user = this.users.find((one) => String(one.id) === String(id));
    if (!user) throw new Problem(404, 'No such user');
    return user;
  }

  calls = {
    count_users: () => ({data: this.users.length}),
    list_users: () => ({data: this.users, total: this.users.length, tags: ['users']}),
    list_by_role: (args) => {
      const role = Array.isArray(args) ? args[0] : args?.role;
      return {data: this.users.filter((one) => one.role === role)};
    },
    get_user: ([id]) => this.find(id),
    nothing: () => null,
    thenable: () => ({then: {resolve: true}, id: 1}),
    broken: () => {
      throw new Problem(503, 'Out of order', {detail: 'The machine is being repaired.'});
    },
    denied: () => {
      throw new Problem(403, 'Not yours');
    },
  };

  call(name, args) {
    if (!Object.hasOwn(this.calls, name)) throw new Problem(404, 'No such function');
    return this.calls[name](args ?? []);
  }

  resource(query) {
    const wanted = [...query].filter(([key]) => key.startsWith('filter['));
    const rows = this.users.filter((row) => wanted.every(([key, text]) => String(row[key.slice(7, -1)]) === text));
    const size = Number(query.get('page[size]') ?? rows.length);
    const start = (Number(query.get('page[number]') ?? 1) - 1) * size;
    const sort = query.get('sort');
    if (sort) rows.sort((a, b) => (sort[0] === '-' ? b.id - a.id : a.id - b.id));
    return {data: rows.slice(start, start + size), total: rows.length};
  }

  describe(args) {
    const {name} = this.find(args?.[0]);
    const fields = [{name: 'name', type: 'string', label: 'Name', required: true}];
    return {fields, values: {name}, version: String(this.version)};
  }

  errors(values) {
    return values?.name ? [] : [{path: 'name', code: 'required', message: 'is required'}];
  }

  submit({args, values}, version) {
    const errors = this.errors(values);
    if (errors.length) throw new Problem(422, 'Not valid', {errors});
    const user = this.find(args?.[0]);
    if (version && version !== String(this.version)) throw new Problem(409, 'Changed meanwhile', {data: user});
    this.version++;
    this.effects++;
    Object.assign(user, values);
    return {data: user, message: 'Saved', invalidates: ['users'], version: String(this.version)};
  }

  act({args, keys = []}) {
    this.effects++;
    const ids = [...(args ?? []), ...keys];
    return {message: `Published ${ids.join(', ')}`, undo: {source: `action:unpublish(${ids[0] ?? 0})`}};
  }

  /** A change happens once for each key. */
  once(key, work) {
    if (key && this.remembered.has(key)) return this.remembered.get(key);
    const outcome = work();
    if (key) this.remembered.set(key, outcome);
    return outcome;
  }
}

export function domainOf(id) {
  let domain = domains.get(id);
  if (!domain) {
    domain = new Domain();
    domains.set(id, domain);
    if (domains.size > LIMIT) domains.delete(domains.keys().next().value);
  }
  return domain;
}

function read(domain, url, path) {
  const args = JSON.parse(url.searchParams.get('args') ?? 'null');
  const [, kind, name] = path;
  if (kind === 'interface') return domain.call(name, args);
  if (kind === 'form') return domain.describe(args);
  if (kind === 'users') return name ? domain.find(name) : domain.resource(url.searchParams);
  throw new Problem(404, 'No such page');
}

function write(domain, req, path, body) {
  const [, kind, , step] = path;
  const key = req.headers['idempotency-key'];
  if (kind === 'form' && step === 'validate') return {errors: domain.errors(body.values)};
  if (kind === 'form') return domain.once(key, () => domain.submit(body, req.headers['if-match']?.replaceAll('"', '')));
  if (kind === 'action') return domain.once(key, () => domain.act(body));
  throw new Problem(404, 'No such page');
}

async function answer(req, res, domain, url) {
  const path = url.pathname.split('/').slice(3).map(decodeURIComponent);
  res.on('close', () => void (res.writableFinished || domain.aborted++));
  // Nobody is ever told.
  if (path[2] === 'never') return;
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  let status = 200;
  let body;
  try {
    const given = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    body = req.method === 'GET' ? read(domain, url, path) : write(domain, req, path, given);
  } catch (error) {
    status = error.status ?? 400;
    body = error.body ?? {title: String(error)};
  }
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  res.writeHead(status, {'content-type': type, 'cache-control': 'no-store'}).end(JSON.stringify(body));
}

/** @returns {boolean} whether the request was taken */
export function handleDomain(req, res) {
  const url = new URL(req.url, 'http://x');
  const [, id] = /^\/(?:fault|seen)\/domain\/([\w.-]+)/.exec(url.pathname) ?? [];
  if (!id) return false;
  const domain = domainOf(id);
  if (url.pathname.startsWith('/seen/')) {
    const {effects, aborted} = domain;
    res.writeHead(200, {'content-type': 'application/json', 'cache-control': 'no-store'});
    res.end(JSON.stringify({effects, aborted}));
    return true;
  }
  answer(req, res, domain, url).catch(() => res.destroy());
  return true;
}
