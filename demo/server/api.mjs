import {ActionService, actionNames} from './action-service.mjs';
import {answerBatch} from './batch.mjs';
import {databaseProblem} from './database-errors.mjs';
import {answerDownload} from './downloads.mjs';
import {FormService, formNames} from './form-service.mjs';
import {takeHook} from './hooks.mjs';
import {once} from './idempotency.mjs';
import {Problem} from './problem.mjs';
import {ReadService, interfaceNames} from './read-service.mjs';

/** The whole API as a function from a call to an answer; transports stand around it. */
export class Api {
  /** @param {import('./context.mjs').Context} context */
  constructor(context) {
    this.context = context;
    this.reads = new ReadService(context);
    this.forms = new FormService(context);
    this.actions = new ActionService(context);
  }

  /**
   * Never throws: what goes wrong is an answer with a problem.
   * @param {import('./context.mjs').Call} call
   * @returns {Promise<import('./context.mjs').Answer>}
   */
  async respond(call) {
    try {
      return await this.#route(overridden(call));
    } catch (error) {
      const problem = databaseProblem(error, this.context.messages);
      if (problem.status === 500) this.context.report?.(error);
      return {status: problem.status, headers: problem.headers, body: problem.toJSON(), problem};
    }
  }

  #route(call) {
    const [first, second, third] = call.path;
    const routes = {
      interface: () => this.#interface(call, second),
      form: () => this.#form(call, second, third),
      action: () => this.#action(call, second, third),
      describe: () => this.#describe(call, second),
      batch: () => answerBatch(call, (inner) => this.respond(inner)),
      export: () => answerDownload(call, this),
      hooks: () => takeHook(call, this.context),
    };
    if (first === undefined) return {status: 200, body: this.#index()};
    if (Object.hasOwn(routes, first)) return routes[first]();
    if (third !== undefined) return answerDownload(call, this);
    return this.#resource(call, first, second);
  }

  async #interface(call, name) {
    if (name === 'upload_document' && call.method === 'POST' && !call.read)
      return this.#mutate(call, (tx, request) => this.actions.run(tx, name, request));
    mustBe(call, 'GET');
    const {args, pairs} = splitArgs(call);
    return envelope(await this.reads.call(name ?? '', args, pairs));
  }

  async #resource(call, name, key) {
    if (call.method !== 'GET') return this.#crud(call, name, key);
    return envelope(
      await (key === undefined ? this.reads.list(name, call.pairs) : this.reads.record(name, key, call.pairs)),
    );
  }

  /** What plain REST servers offer, for pages that speak no more than that. */
  async #crud(call, name, key) {
    const resource = this.context.resources.get(name);
    const doing = {
      POST: key === undefined && resource?.forms?.create,
      PATCH: key && resource?.forms?.update,
      PUT: key && resource?.forms?.update,
    }[call.method];
    const deletion =
      call.method === 'DELETE' && key && resource?.actions?.find((action) => action.startsWith('delete_'));
    const inner = {...call, body: {args: key === undefined ? [] : [key], values: call.body ?? {}}};
    if (deletion)
      return this.#mutate({...inner, body: {args: [key]}}, (tx, request) => this.actions.run(tx, deletion, request));
    if (!resource) throw new Problem(404, `There is no resource "${name.slice(0, 80)}".`);
    if (!doing) throw new Problem(405, `"${name}" cannot be changed this way.`, {headers: {Allow: 'GET'}});
    const answer = await this.#mutate(inner, (tx, request) => this.forms.submit(tx, doing, request));
    return call.method === 'POST' ? {...answer, status: 201} : answer;
  }

  async #form(call, name, step) {
    const known = this.forms.has(name) || !this.actions.has(name) ? this.forms : this.actions;
    if (step === 'validate') return this.#validate(call, known, name);
    if (call.method === 'GET') return {status: 200, body: await known.describe(name ?? '', splitArgs(call).args)};
    mustBe(call, 'POST');
    if (known === this.actions) return this.#mutate(call, (tx, request) => this.actions.run(tx, name, request));
    return this.#mutate(call, (tx, request) => this.forms.submit(tx, name, request));
  }

  async #action(call, name, step) {
    if (step === 'validate') return this.#validate(call, this.actions, name);
    if (call.method === 'GET')
      return {status: 200, body: await this.actions.describe(name ?? '', splitArgs(call).args)};
    mustBe(call, 'POST');
    return this.#mutate(call, (tx, request) => this.actions.run(tx, name ?? '', request));
  }

  async #validate(call, service, name) {
    mustBe(call, 'POST');
    return {status: 200, body: await service.validate(name, requestOf(call))};
  }

  async #describe(call, name) {
    mustBe(call, 'GET');
    return {status: 200, body: this.reads.describe(name ?? '')};
  }

  /** One intent, one transaction; a repeated key gets the answer of the first time. */
  async #mutate(call, work) {
    const request = requestOf(call);
    return once(this.context.db, call, async (tx) => {
      await tx.query("select set_config('demo.actor', $1, true)", [this.context.actorOf?.(call) ?? 'visitor']);
      const outcome = await work(tx, request);
      const headers = outcome.version === undefined ? {} : {ETag: `"${outcome.version}"`};
      return {status: 200, headers, body: outcome};
    });
  }

  #index() {
    return {
      data: {
        resources: [...this.context.resources.keys()],
        interfaces: interfaceNames(),
        forms: formNames(),
        actions: actionNames(),
        events: '/api/events?topic=users',
        live: '/api/live',
      },
    };
  }
}

/** A read that was too long for an address comes as POST and says so. */
function overridden(call) {
  const method = call.headers['x-http-method-override']?.toUpperCase();
  if (call.method !== 'POST' || method !== 'GET') return call;
  const {args, query} = isObject(call.body) ? call.body : {};
  const pairs = pairsOf(query);
  return {
    ...call,
    method: 'GET',
    read: true,
    pairs: [...call.pairs, ...pairs, ...(args === undefined ? [] : [['args', JSON.stringify(args)]])],
  };
}

function pairsOf(query) {
  if (query === undefined) return [];
  if (typeof query === 'string') return [...new URLSearchParams(query)];
  const entries = Array.isArray(query) ? query : isObject(query) ? Object.entries(query) : [null];
  if (entries.every((pair) => Array.isArray(pair) && pair.length === 2)) return entries.map((pair) => pair.map(String));
  throw new Problem(400, 'A query is a list of pairs.');
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function mustBe(call, method) {
  if (call.method !== method) throw new Problem(405, `This is asked by ${method}.`, {headers: {Allow: method}});
}

function splitArgs(call) {
  const given = call.pairs.filter(([key]) => key === 'args');
  if (given.length > 1) throw new Problem(400, 'The arguments are given twice.');
  const pairs = call.pairs.filter(([key]) => key !== 'args');
  return {args: given.length > 0 ? parseArgs(given[0][1]) : undefined, pairs};
}

function parseArgs(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'The arguments are not JSON.', {
      errors: [{path: 'args', code: 'json', message: 'must be JSON'}],
    });
  }
}

function requestOf({body = {}, files, headers}) {
  if (!isObject(body)) throw new Problem(400, 'The body must be a JSON object.');
  const {args = [], values, keys, touched} = body;
  if (args === null || typeof args !== 'object') throw new Problem(400, 'Arguments are a list or an object.');
  return {
    args,
    values: withFiles(values, files),
    keys,
    touched,
    files,
    version: versionOf(headers['if-match'] ?? body.version),
  };
}

/** Files take the places that the values have kept for them. */
function withFiles(values, files) {
  if (!files || (values !== undefined && !isObject(values))) return values;
  const merged = {...values};
  for (const [name, list] of files) {
    const kept = Array.isArray(merged[name]) ? merged[name].filter((item) => item !== null) : [];
    merged[name] = [...kept, ...list];
  }
  return merged;
}

function versionOf(text) {
  if (text === undefined || text === null || text === '*') return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(String(text));
  // A version that is none of ours fits no record, which is what a precondition is for.
  return match ? Number(match[1]) : -1;
}

function envelope(body) {
  const headers = {};
  if (body.position !== undefined) headers['X-Position'] = body.position;
  if (body.total !== undefined) headers['X-Total-Count'] = String(body.total);
  return {status: 200, headers, body};
}
