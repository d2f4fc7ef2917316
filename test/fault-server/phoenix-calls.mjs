/** Pushes to a channel of calls, put to the same little domain that answers over HTTP. */

/** The pairs of nested maps, as an address has them: `{"filter": {"role": "user"}}` is `filter[role]=user`. */
function pairsOf(map, prefix = '') {
  return Object.entries(map ?? {}).flatMap(([name, value]) => {
    const key = prefix ? `${prefix}[${name}]` : name;
    return typeof value === 'object' ? pairsOf(value, key) : [[key, String(value)]];
  });
}

function viewPairs({filter = [], sort = [], page = {}} = {}) {
  const pairs = filter.map(({field, value}) => [`filter[${field}]`, String(value)]);
  if (sort.length > 0) pairs.push(['sort', sort.map(({field, desc}) => (desc ? `-${field}` : field)).join()]);
  return [...pairs, ...Object.entries(page).map(([key, value]) => [`page[${key}]`, String(value)])];
}

function work(domain, event, payload) {
  const [name, verb] = event.split(':');
  const {args = [], key, idempotencyKey} = payload;
  if (verb === 'read') {
    if (key !== undefined) return {data: domain.find(key)};
    return domain.resource(new URLSearchParams([...pairsOf(payload.query), ...viewPairs(payload.view)]));
  }
  if (verb === 'describe') return domain.describe(args);
  if (verb === 'validate') return {errors: domain.errors(payload.values)};
  if (verb === 'submit') return domain.once(idempotencyKey, () => domain.submit(payload, payload.version));
  if (name === 'publish') return domain.once(idempotencyKey, () => domain.act(payload));
  return domain.call(name, args);
}

/** The reply to a push: a map in any case, as a channel's reply is. */
export function askPhoenix(domain, event, payload) {
  if (event === 'never') return 'never';
  try {
    const body = work(domain, event, payload);
    const isMap = typeof body === 'object' && body !== null && !Array.isArray(body);
    return {status: 'ok', response: isMap ? body : {data: body}};
  } catch (error) {
    return {status: 'error', response: {...(error.body ?? {title: String(error)}), status: error.status ?? 500}};
  }
}
