import {browserEnvironment} from '../../data/environment.js';
import type {DataError, Environment, MutateRequest, Outcome, Source} from '../../data/types.js';
import {Credentials, type TokenCallback} from '../credentials.js';
import {originOf} from '../origins.js';
import {Faults} from '../testing/faults.js';
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

/** A form of the convention. */
export const form: Source = {kind: 'form', name: 'update_user', args: [42], query: []};
/** An action of the convention. */
export const action: Source = {kind: 'action', name: 'publish', args: [1], query: []};

/** A change, with what a test does not care about filled in. */
export const request = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: 'key-1',
  signal: new AbortController().signal,
  ...more,
});

/** A transport before a planned server. */
export async function planned(plan: object, given: Given = {}) {
  const faults = await new Faults().plan(plan);
  const {transport, asked} = fetchTransport({base: faults.base, ...given});
  const mutate = (source: Source, more?: Partial<MutateRequest>): Promise<Outcome> =>
    transport.mutate(request(source, more));
  return {faults, transport, asked, mutate};
}
