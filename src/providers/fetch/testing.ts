import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Environment} from '../../data/types.js';
import {Credentials, type TokenCallback} from '../credentials.js';
import {originOf} from '../origins.js';
import {FetchTransport} from './fetch-transport.js';
import {DEFAULT_SETTINGS, type FetchSettings} from './settings.js';
import type {Upload} from './upload.js';

/** What a test says of its transport. */
export interface Given extends Partial<FetchSettings> {
  readonly token?: string | TokenCallback;
  readonly user?: string;
  readonly origins?: readonly string[];
  readonly csrf?: () => string | undefined;
  readonly environment?: Environment;
  readonly upload?: Upload;
}

/** A transport under test, and the calls for a sign-in it made. */
export function fetchTransport(given: Given): {
  transport: FetchTransport;
  credentials: Credentials;
  asked: DataError[];
  changed: () => void;
} {
  const {
    token,
    user,
    origins = [],
    csrf = () => undefined,
    environment = browserEnvironment(),
    upload,
    ...said
  } = given;
  const base = new URL(said.base ?? '/', location.href).href.replace(/\/$/, '');
  const settings = {...DEFAULT_SETTINGS, ...said, base};
  const asked: DataError[] = [];
  const listeners = new Set<() => void>();
  const credentials = new Credentials({
    origins: () => new Set([originOf(base) ?? '', ...origins]),
    user: () => user,
    authRequired: (error) => asked.push(error),
  });
  credentials.setToken(token);
  const transport = new FetchTransport({
    environment,
    credentials,
    settings: () => settings,
    csrf,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(upload && {upload}),
  });
  return {transport, credentials, asked, changed: () => listeners.forEach((listener) => listener())};
}
