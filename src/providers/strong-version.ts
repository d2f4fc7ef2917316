import {etagVersion} from './answers.js';

/** Whether an entity tag stands for one version: a weak one may stand for several, so that no server takes it for `If-Match`. */
const isStrong = (headers: Pick<Headers, 'get'>): boolean => /^"[^"]*"$/.test(headers.get('etag')?.trim() ?? '');

/** The version that a strong entity tag stands for. */
export const strongVersion = (headers: Pick<Headers, 'get'>): string | undefined =>
  isStrong(headers) ? etagVersion(headers) : undefined;

/** An answer as the outcome of a change sees it: without a weak entity tag. */
export function withStrongVersion<Answer extends {readonly headers: Pick<Headers, 'get'>}>(
  answer: Answer,
): Answer | (Omit<Answer, 'headers'> & {readonly headers: Pick<Headers, 'get'>}) {
  const {headers} = answer;
  if (isStrong(headers)) return answer;
  return {...answer, headers: {get: (name: string) => (name.toLowerCase() === 'etag' ? null : headers.get(name))}};
}
