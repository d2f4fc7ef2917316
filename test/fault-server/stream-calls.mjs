/** The calls of a socket, put to the same little domain that answers over HTTP. */

const SOURCE = /^(interface|resource|form|action):([\w/]+)(?:\((.*?)\))?(?:\s*\{(.*)\})?(?:\?(.*))?$/;

/** What follows the name in a source's canonical text: a JSON list, or named arguments. */
function argsOf(text) {
  if (text === undefined || text === '') return [];
  const named = /^[A-Za-z_$][\w$-]*:/.test(text);
  return named ? JSON.parse(`{${text.replace(/([A-Za-z_$][\w$-]*):/g, '"$1":')}}`) : JSON.parse(`[${text}]`);
}

/** The pairs of a view, as an address would have them. */
function viewPairs({filter = [], sort = [], page} = {}) {
  const pairs = filter.map(({field, value}) => [`filter[${field}]`, String(value)]);
  if (sort.length > 0) pairs.push(['sort', sort.map(({field, desc}) => (desc ? `-${field}` : field)).join()]);
  for (const [key, value] of Object.entries(page ?? {})) pairs.push([`page[${key}]`, String(value)]);
  return pairs;
}

const reads = {
  interface: (domain, {name, args}) => domain.call(name, args),
  form: (domain, {args}) => domain.describe(args),
  resource: (domain, {args, query}) => (args.length > 0 ? domain.find(args[0]) : domain.resource(query)),
};

function work(domain, message) {
  const [, kind, name, given, selection, text] = SOURCE.exec(message.source);
  const args = argsOf(given);
  if (name === 'never') return 'never';
  const query = new URLSearchParams(text);
  for (const [key, value] of viewPairs(message.view)) query.set(key, value);
  const body = {args, keys: message.keys, values: message.values};
  if (message.verb === 'validate') return {errors: domain.errors(message.values)};
  if (message.verb === 'submit') return domain.once(message.idempotencyKey, () => domain.submit(body, message.version));
  if (message.verb === 'run') return domain.once(message.idempotencyKey, () => domain.act(body));
  const found = reads[kind](domain, {name, args, query});
  return selection ? selected(found, selection.trim().split(/\s+/)) : found;
}

/** The fields of a selection, of each record. */
function selected({data, ...more}, fields) {
  return {...more, data: data.map((record) => Object.fromEntries(fields.map((field) => [field, record[field]])))};
}

/** The reply to a call: an answer, a refusal, or none for what never ends. */
export function askDomain(domain, message) {
  try {
    const body = work(domain, message);
    if (body === 'never') return body;
    const outcome = message.verb === 'read' || message.verb === 'describe' ? {data: body} : body;
    return isEnvelope(body) ? body : outcome;
  } catch (error) {
    return {error: {...(error.body ?? {title: String(error)}), status: error.status ?? 500}};
  }
}

const isEnvelope = (body) => body !== null && typeof body === 'object' && ('data' in body || 'fields' in body);
