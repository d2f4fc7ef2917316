/** What an address is for: something to go to, a picture, or sound and video. */
export type UrlKind = 'link' | 'image' | 'media';

/** How an address is judged. */
export interface UrlOptions {
  /** What it is for; `link` by default. */
  readonly kind?: UrlKind;
  /** The address that relative ones start from; the document's by default. */
  readonly base?: string;
}

const PROTOCOLS: Readonly<Record<UrlKind, ReadonlySet<string>>> = {
  link: new Set(['http:', 'https:', 'mailto:', 'tel:']),
  image: new Set(['http:', 'https:', 'data:', 'blob:']),
  media: new Set(['http:', 'https:', 'blob:']),
};

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|svg\+xml)[;,]/i;

/** Stands for the page where there is none, or where it has no address of its own (`about:srcdoc`). */
const NOWHERE = 'https://nowhere.invalid/';

/** The address that relative ones start from. */
export function baseOf(base: string | undefined): string {
  const address = base ?? (typeof document === 'undefined' ? NOWHERE : document.baseURI);
  return URL.canParse('x', address) ? address : NOWHERE;
}

export function parse(text: string, base: string): URL | undefined {
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/**
 * The one gate for addresses from data: gives the text back if it is safe to go to or to show, else undefined. The
 * address is parsed as the browser would, so that blanks, controls and letter case can't hide a protocol. Links may be
 * relative, `http https mailto tel`; pictures also `data:` and `blob:`, media also `blob:`. With a `base`, what comes
 * back is absolute.
 */
export function safeUrl(text: unknown, options: UrlOptions = {}): string | undefined {
  if (typeof text !== 'string' && !(text instanceof URL)) return undefined;
  const raw = String(text);
  const base = baseOf(options.base);
  const url = parse(raw, base);
  if (!url || !isAllowed(url, options.kind ?? 'link', base)) return undefined;
  return options.base === undefined ? raw.trim() : url.href;
}

function isAllowed(url: URL, kind: UrlKind, base: string): boolean {
  if (url.protocol === 'data:') return kind === 'image' && PICTURE.test(url.href);
  // A page opened from a folder links to its neighbours there.
  if (url.protocol === 'file:') return base.startsWith('file:');
  return PROTOCOLS[kind].has(url.protocol);
}
