import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Environment} from '../../data/types.js';
import {Credentials, type TokenCallback} from '../credentials.js';
import {DEFAULT_SETTINGS} from '../fetch/settings.js';
import {originOf} from '../origins.js';
import {environmentWith} from '../testing/faults.js';
import {JsonApiTransport} from './json-api-transport.js';
import type {JsonApiSettings} from './settings.js';

/** What a test says of its transport. */
export interface Given extends Partial<JsonApiSettings> {
  readonly token?: string | TokenCallback;
  readonly csrf?: () => string | undefined;
  readonly environment?: Environment;
}

/** A transport under test, and the calls for a sign-in it made. */
export function jsonApiTransport(given: Given): {transport: JsonApiTransport; asked: DataError[]} {
  const {token, environment = browserEnvironment(), csrf = () => undefined, ...said} = given;
  const base = new URL(said.base ?? '/', location.href).href.replace(/\/$/, '');
  const settings: JsonApiSettings = {...DEFAULT_SETTINGS, paging: 'number', dialect: 'plain', types: {}, ...said, base};
  const asked: DataError[] = [];
  const credentials = new Credentials({
    origins: () => new Set([originOf(base) ?? '']),
    user: () => undefined,
    authRequired: (error) => asked.push(error),
  });
  credentials.setToken(token);
  const options = {environment, credentials, settings: () => settings, csrf};
  return {transport: new JsonApiTransport(options), asked};
}

/** A request as a pretended server sees it. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A transport before a server at `https://a.example/api` that is only pretended. */
export function pretended(answer: (sent: Sent) => unknown, given: Given = {}) {
  const sent: Sent[] = [];
  const environment = environmentWith({
    fetch: async (input, init) => {
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : init?.body;
      const one = {method: init?.method ?? 'GET', url: String(input), headers: new Headers(init?.headers), body};
      sent.push(one);
      const given = answer(one);
      return given instanceof Response ? given : Response.json(given);
    },
  });
  const {transport} = jsonApiTransport({base: 'https://a.example/api', environment, ...given});
  return {transport, sent};
}
