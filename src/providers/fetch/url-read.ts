import type {Environment, ReadRequest, Snapshot} from '../../data/types.js';
import {answerBody} from './answer-body.js';
import {picked, toSnapshot, unchanged} from '../answers.js';
import {authorFailure} from './failures.js';
import type {Requester} from './requester.js';

/** The address of a bare URL, against the page; only `http:` and `https:` are ever asked. */
function addressOf(href: string, page: string): string {
  const url = URL.canParse(href, page) ? new URL(href, page) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    throw authorFailure('source', 'This is no address that can be read.', 'Begin it with /, ./ or https://.');
  if (url.username || url.password)
    throw authorFailure(
      'source',
      'An address must not hold a user or a password.',
      'Give the provider a token instead.',
    );
  url.hash = '';
  return url.href;
}

/** GETs a bare URL; its JSON Pointer picks a part of the body as it came. */
export async function readUrl(request: ReadRequest, requester: Requester, environment: Environment): Promise<Snapshot> {
  const {source, known} = request;
  if (source.kind !== 'url') throw authorFailure('source', 'Only an address is read here.');
  const url = addressOf(source.href, environment.location);
  const answer = await requester.read({method: 'GET', url}, request);
  if (answer.status === 304) return unchanged(answer.headers, known);
  const body = answerBody(answer, environment.now());
  const snapshot = toSnapshot(body, answer.headers);
  return source.pointer ? {...snapshot, ...picked(body, source.pointer)} : snapshot;
}
