/**
 * The domain as a server with an OpenAPI document: `/fault/openapi/<id>/openapi.json` (also `.yaml`), its routes beside
 * it. What it does and what it has seen is that of `/fault/domain/<id>`.
 */
import {domainOf} from './domain.mjs';
import {bodyOf, send, versionOf} from './json-answer.mjs';

const ROUTE = /^\/fault\/openapi\/([\w.-]+)(\/.*)$/;

const query = (name, schema, more = {}) => ({name, in: 'query', schema, ...more});
const answer = (schema) => ({200: {description: 'Good', content: {'application/json': {schema}}}});
const call = (operationId, schema = {}, parameters = []) => ({
  get: {operationId, parameters, responses: answer(schema)},
});
const user = {$ref: '#/components/schemas/User'};
const list = {type: 'object', properties: {data: {type: 'array', items: user}, total: {type: 'integer'}}};
const json = (schema) => ({required: true, content: {'application/json': {schema}}});
const deep = {style: 'deepObject', explode: true};

const paths = {
  '/count': call('count_users'),
  '/people': call('list_users', list),
  '/by-role': call('list_by_role', list, [query('role', {type: 'string'})]),
  '/nothing': call('nothing'),
  '/thenable': call('thenable'),
  '/broken': call('broken'),
  '/denied': call('denied'),
  '/never': call('never'),
  '/users': call('index_users', list, [
    query('filter', {type: 'object'}, deep),
    query('sort', {type: 'string'}),
    query('page', {type: 'object', properties: {size: {type: 'integer'}, number: {type: 'integer'}}}, deep),
  ]),
  '/users/{id}': {
    parameters: [{$ref: '#/components/parameters/Id'}],
    ...call('get_user', user),
    patch: {
      operationId: 'update_user',
      requestBody: json({$ref: '#/components/schemas/Change'}),
      responses: answer({}),
    },
  },
  '/users/{id}/publish': {
    parameters: [{$ref: '#/components/parameters/Id'}],
    post: {
      operationId: 'publish',
      requestBody: json({type: 'object', properties: {keys: {type: 'array', items: {type: 'string'}}}}),
      responses: answer({}),
    },
  },
};

/** The document; its server is the folder that it is in. */
export const document = {
  openapi: '3.1.0',
  info: {title: 'Users', version: '1'},
  servers: [{url: './'}],
  paths,
  components: {
    parameters: {Id: {name: 'id', in: 'path', required: true, schema: {type: 'integer'}}},
    schemas: {
      User: {
        type: 'object',
        properties: {
          id: {type: 'integer', readOnly: true},
          name: {type: 'string'},
          role: {type: 'string', enum: ['admin', 'user']},
        },
      },
      Change: {type: 'object', properties: {name: {type: 'string', title: 'Name'}}, required: ['name']},
    },
  },
};

const CALLS = {'/count': 'count_users', '/people': 'list_users'};

function read(domain, path, url) {
  const [, place, key] = path.split('/');
  if (place === 'users') return key ? domain.find(key) : domain.resource(url.searchParams);
  if (place === 'by-role') return domain.call('list_by_role', {role: url.searchParams.get('role')});
  const body = domain.call(CALLS[path] ?? place);
  return body ?? undefined;
}

function write(domain, req, path, body) {
  const [, , key, step] = path.split('/');
  const once = (work) => domain.once(req.headers['idempotency-key'], work);
  if (step === 'publish') return once(() => domain.act({args: [key], keys: body.keys}));
  return once(() => domain.submit({args: [key], values: body}, versionOf(req)));
}

async function serve(req, res, domain, path, url) {
  res.on('close', () => void (res.writableFinished || domain.aborted++));
  if (path === '/openapi.json') return send(res, 200, document);
  if (path === '/openapi.yaml') {
    const {stringify} = await import('yaml');
    return res.writeHead(200, {'content-type': 'application/yaml'}).end(stringify(document));
  }
  // Nobody is ever told.
  if (path === '/never') return undefined;
  try {
    const body = await bodyOf(req);
    const given = req.method === 'GET' ? read(domain, path, url) : write(domain, req, path, body);
    return send(res, 200, given, {etag: `"${domain.version}"`});
  } catch (error) {
    return send(res, error.status ?? 400, error.body ?? {title: String(error)});
  }
}

/** @returns {boolean} whether the request was taken */
export function handleOpenApi(req, res) {
  const url = new URL(req.url, 'http://x');
  const [, id, path] = ROUTE.exec(url.pathname) ?? [];
  if (!id) return false;
  serve(req, res, domainOf(id), path, url).catch(() => res.destroy());
  return true;
}
