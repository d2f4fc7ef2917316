import type {Environment, Provider, ReadRequest, Snapshot, Source, Verb} from '../data/types.js';
import {Credentials} from './credentials.js';
import {Requester} from './fetch/requester.js';
import {Sender} from './fetch/sender.js';
import {DEFAULT_SETTINGS} from './fetch/settings.js';
import {readUrl} from './fetch/url-read.js';

const NO_ORIGINS: ReadonlySet<string> = new Set();

/**
 * Reads bare URLs where no provider element does: GET alone, with cookies to the page's own origin and nothing else
 * that could identify anybody.
 */
export function createUrlTransport(environment: Environment): Provider {
  const credentials = new Credentials({
    origins: () => NO_ORIGINS,
    user: () => undefined,
    authRequired: () => {},
  });
  const settings = () => DEFAULT_SETTINGS;
  const sender = new Sender({environment, credentials, settings, csrf: () => undefined, identity: () => 'url'});
  const requester = new Requester(environment, sender, settings);
  return {
    label: 'url',
    identity: 'url',
    handles: (source: Source, verb: Verb) => source.kind === 'url' && verb === 'read',
    can: () => ({}),
    read: (request: ReadRequest): Promise<Snapshot> => readUrl(request, requester, environment),
    close: () => sender.abortAll(),
  };
}
