/** The origin of a URL; a socket's address names the same party as its page does over HTTP. Undefined for no URL. */
export function originOf(text: string, base?: string): string | undefined {
  if (!text || !URL.canParse(text, base)) return undefined;
  const {origin} = new URL(text, base);
  return origin.replace(/^ws(s?:)/, 'http$1');
}

/** A URL without user, password, query and fragment, for labels and messages. */
export function plainUrl(text: string, base?: string): string {
  if (!URL.canParse(text, base)) return '';
  const {origin, pathname, protocol} = new URL(text, base);
  return origin === 'null' ? protocol : origin + pathname;
}

/** A URL as it stands in full; empty where it is none. */
export function fullUrl(text: string | undefined, base: string): string {
  return text && URL.canParse(text, base) ? new URL(text, base).href : '';
}
