import {VERSION} from '../../core/define.js';
import {warn} from '../../core/warn.js';
import type {Credentials} from '../credentials.js';
import {shortHash} from '../hash.js';

/**
 * The name under which tabs share a connection: theirs who ask the same address for the same user, with the same version of
 * these widgets. Undefined where nothing tells one user from another.
 */
export function tabGroup(identity: string, address: string, credentials?: Credentials): string | undefined {
  if (credentials?.identity === 'callback') {
    warn(undefined, 'share-connection does nothing: with a token that comes from a function, set "user" beside it.');
    return undefined;
  }
  return `total-widgets:${VERSION}:${shortHash(`${identity}\n${address}`)}`;
}
