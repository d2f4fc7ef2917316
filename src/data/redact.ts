/** Query values that may let somebody in: never shown, logged or recorded. */
const SECRET =
  'tokens?|access_token|refresh_token|id_token|ticket|(?:api_?)?key|secret|password|passwd|pwd|code|signature|sig|session|sid';
const PAIR = new RegExp(`([?&#;](?:[\\w.-]{0,40}[_.-])?(?:${SECRET})(?:[_.-][\\w.-]{0,40})?=)[^&#;\\s"'<>]*`, 'gi');
const USERINFO = /(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#@"'<>]{1,500}@/gi;
const SCHEME = /\b(bearer|basic|digest)\s+[\w.~+/=:-]{4,}/gi;
const HEADER = /\b((?:proxy-)?authorization|x-csrf-token|x-api-key|cookie)(["']?\s*[:=]\s*["']?)[^\s"',;}]+/gi;

/**
 * A text without what could let somebody in: user and password in URLs, bearer tokens, and query values named like
 * token, ticket, key, secret, password, code, signature or session. It stands before every message, log and overlay.
 */
export function redact(text: string): string {
  return text.replace(USERINFO, '$1').replace(PAIR, '$1…').replace(SCHEME, '$1 …').replace(HEADER, '$1$2…');
}
