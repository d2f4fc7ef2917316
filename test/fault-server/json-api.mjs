/**
 * The domain as a server of JSON:API: `/fault/json-api/<id>/users`, its functions beside it, and an OpenAPI document
 * at `/open_api` that tells forms their rules. What it does and has seen is that of `/fault/domain/<id>`.
 */
import {domainOf} from './domain.mjs';
import {bodyOf, send, versionOf} from './json-answer.mjs';

const ROUTE = /^\/fault\/json-api\/([\w.-]+)(\/.*)$/;
const MEDIA = {'content-type': 'application/vnd.api+json'};

const toResource = ({id, ...attributes}) => ({type: 'users', id: String(id), attributes});
const documentOf = (data, more = {}) => ({jsonapi: {version: '1.1'}, data, ...more});

const attributes = {type: 'object', properties: {name: {type: 'string', title: 'Name'}}, required: ['name']};
const resource = (inner) => ({
  type: 'object',
  properties: {data: {type: 'object', properties: {type: {const: 'users'}, attributes: inner}}},
});
const media = (schema) => ({content: {'application/vnd.api+json': {schema}}});

const document = {
  openapi: '3.0.3',
  info: {title: 'Users', version: '1'},
  servers: [{url: './'}],
  paths: {
    '/users/{id}': {
      parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}],
      patch: {requestBody: media(resource(attributes)), responses: {}},
    },
    '/users': {get: {responses: {}}},
  },
};

function list(domain, url) {
  const {data, total} = domain.resource(url.searchParams);
  return documentOf(data.map(toResource), {meta: {total}});
}

function read(domain, url, [place, key]) {
  if (place === 'open_api') return document;
  if (place === 'users') return key ? documentOf(toResource(domain.find(key))) : list(domain, url);
  if (place === 'list_users') return list(domain, url);
  if (place === 'get_user') return documentOf(toResource(domain.find(key)));
  if (place !== 'list_by_role') return domain.call(place) ?? undefined;
  const {data} = domain.call(place, {role: key ?? url.searchParams.get('role')});
  return documentOf(data.map(toResource));
}

function write(domain, req, [place, key], {data}) {
  const once = (work) => domain.once(req.headers['idempotency-key'], work);
  if (place === 'publish') return once(() => domain.act({args: [key], keys: data.keys}));
  return once(() => {
    const {data: user, ...meta} = domain.submit({args: [key], values: data.attributes}, versionOf(req));
    return documentOf(toResource(user), {meta});
  });
}

/** A problem of the domain as errors with pointers. */
function errorsOf({status = 400, body = {title: 'Bad request'}}) {
  const meta = body.data && {current: toResource(body.data)};
  const whole = {status: String(status), title: body.title, detail: body.detail, meta};
  const fields = (body.errors ?? []).map(({path, code, message}) => ({
    ...{status: String(status), code, detail: message, source: {pointer: `/data/attributes/${path}`}},
  }));
  return {jsonapi: {version: '1.1'}, errors: fields.length > 0 ? fields : [whole]};
}

async function serve(req, res, domain, path, url) {
  res.on('close', () => void (res.writableFinished || domain.aborted++));
  const parts = path.slice(1).split('/').map(decodeURIComponent);
  // Nobody is ever told.
  if (parts[0] === 'never') return;
  try {
    const isWrite = req.method !== 'GET';
    if (isWrite && req.headers['content-type'] !== MEDIA['content-type']) {
      send(res, 415, {errors: [{status: '415', title: 'Unsupported media type'}]}, MEDIA);
      return;
    }
    const body = await bodyOf(req);
    const given = isWrite ? write(domain, req, parts, body) : read(domain, url, parts);
    const type = given?.jsonapi ? MEDIA : {};
    send(res, 200, given, {...type, etag: `"${domain.version}"`});
  } catch (error) {
    send(res, error.status ?? 400, errorsOf(error), MEDIA);
  }
}

/** @returns {boolean} whether the request was taken */
export function handleJsonApi(req, res) {
  const url = new URL(req.url, 'http://x');
  const [, id, path] = ROUTE.exec(url.pathname) ?? [];
  if (!id) return false;
  serve(req, res, domainOf(id), path, url).catch(() => res.destroy());
  return true;
}
