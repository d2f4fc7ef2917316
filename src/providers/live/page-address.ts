import type {DataError} from '../../data/types.js';

/** An address that can be connected to, or why not. */
export type Address = {readonly href: string} | {readonly error: DataError};

const LIVE: ReadonlyMap<string, string> = new Map([
  ['http:', 'ws:'],
  ['https:', 'wss:'],
]);

/** Resolves the address of an event stream against the page. */
export function streamAddress(text: string, page: string): Address {
  return resolve(text, page, (url) => url.protocol === 'http:' || url.protocol === 'https:');
}

/** Resolves the address of a socket against the page; an HTTP address means the socket of the same server. */
export function socketAddress(text: string, page: string): Address {
  const relative = /^wss?:(?!\/\/)/.exec(text);
  return resolve(relative ? text.slice(relative[0].length) : text, page, (url) => {
    const protocol = LIVE.get(url.protocol);
    if (protocol) url.protocol = protocol;
    return url.protocol === 'ws:' || url.protocol === 'wss:';
  });
}

function resolve(text: string, page: string, accept: (url: URL) => boolean): Address {
  if (!URL.canParse(text, page)) return bad('The address of the live connection can not be read.');
  const url = new URL(text, page);
  url.hash = '';
  if (!accept(url)) return bad(`A live connection can not use ${url.protocol}`);
  // The browser takes the secure page's own machine for secure.
  const plain = url.protocol === 'ws:' || url.protocol === 'http:';
  if (plain && page.startsWith('https:') && !/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    return bad('A page on https can not open an insecure live connection (mixed content).', 'Use wss: or https:.');
  }
  return {href: url.href};
}

function bad(message: string, hint?: string): {error: DataError} {
  return {error: {code: 'source', message, ...(hint && {hint}), retryable: false}};
}
