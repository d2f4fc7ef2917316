import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Environment} from '../../data/types.js';
import {Credentials, type TokenCallback} from '../credentials.js';
import {DEFAULT_SETTINGS} from '../fetch/settings.js';
import {originOf} from '../origins.js';
import {environmentWith} from '../testing/faults.js';
import {Documents} from './documents.js';
import {OpenApiTransport} from './openapi-transport.js';
import type {OpenApiSettings} from './settings.js';

/** What a test says of its transport. */
export interface Given extends Partial<OpenApiSettings> {
  readonly token?: string | TokenCallback;
  readonly origins?: readonly string[];
  readonly csrf?: () => string | undefined;
  readonly environment?: Environment;
}

/** A transport under test, and the calls for a sign-in it made. */
export function openApiTransport(given: Given): {transport: OpenApiTransport; asked: DataError[]; changed: () => void} {
  const {token, origins = [], environment = browserEnvironment(), csrf = () => undefined, ...said} = given;
  const src = new URL(said.src ?? '/openapi.json', location.href).href;
  const settings = {...DEFAULT_SETTINGS, ...said, src};
  const asked: DataError[] = [];
  const listeners = new Set<() => void>();
  const credentials = new Credentials({
    origins: () => new Set([originOf(settings.base || src) ?? '', ...origins]),
    user: () => undefined,
    authRequired: (error) => asked.push(error),
  });
  credentials.setToken(token);
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const options = {environment, credentials, settings: () => settings, csrf, onChange};
  return {transport: new OpenApiTransport(options), asked, changed: () => listeners.forEach((one) => one())};
}

/** Documents as given, by their addresses; the first is the one that is asked for. */
export const documentsOf = (files: Readonly<Record<string, unknown>>): Promise<Documents> =>
  Documents.load(Object.keys(files)[0]!, (url) =>
    url in files ? Promise.resolve(structuredClone(files[url])) : Promise.reject(new Error(url)),
  );

/** A document of one file with these paths and schemas. */
export const documentWith = (paths: object, schemas: object = {}, more: object = {}): object => ({
  openapi: '3.1.0',
  info: {title: 'Test', version: '1'},
  paths,
  components: {schemas},
  ...more,
});

/** A request as a pretended server sees it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: RequestInit['body'];
}

/** A transport before a server that is only pretended: the document at `/openapi.json`, any other answer from `answer`. */
export function pretended(
  document: unknown,
  answer: (sent: Sent) => Response = () => Response.json(null),
  more: Given = {},
) {
  const sent: Sent[] = [];
  const environment = environmentWith({
    fetch: async (input, init) => {
      const url = String(input);
      if (url.endsWith('/openapi.json')) return Response.json(document);
      const one = {method: init?.method ?? 'GET', url, headers: new Headers(init?.headers), body: init?.body};
      sent.push(one);
      return answer(one);
    },
  });
  return {...openApiTransport({src: 'https://a.example/openapi.json', ...more, environment}), sent};
}
