const COOKIE = 'XSRF-TOKEN';

function fromCookie(): string | undefined {
  let pairs: string[];
  try {
    pairs = globalThis.document.cookie.split(';');
  } catch {
    // A sandboxed page has no cookies and throws when asked.
    return undefined;
  }
  const found = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${COOKIE}=`));
  const value = found?.slice(COOKIE.length + 1);
  try {
    return value && decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The page's CSRF token as it is now: `<meta name="csrf-token">`, else the cookie `XSRF-TOKEN`. */
export function csrfToken(): string | undefined {
  if (typeof document === 'undefined') return undefined;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]');
  return meta?.content || fromCookie() || undefined;
}
