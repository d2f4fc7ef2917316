import {safeUrl} from '../../../core/url.js';

/** What a form says of where it goes, as HTML's own does. */
export interface Destination {
  readonly action: string;
  readonly method?: string;
  readonly target?: string;
}

const OWN_METHODS = new Set(['get', 'post']);

const tokenOf = (page: Document): string | undefined =>
  page.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content || undefined;

/**
 * Leaves the page as a native form does, through one that is there for the moment. A method that HTML does not have
 * goes as a POST with `_method`, and a POST to this server carries the page's token as `_csrf_token`.
 */
export function submitNatively(
  host: HTMLElement,
  data: FormData,
  {action, method = 'get', target}: Destination,
): boolean {
  const page = host.ownerDocument;
  const address = safeUrl(action || page.URL);
  if (address === undefined) return false;
  const wanted = method.toLowerCase();
  const form = page.createElement('form');
  form.hidden = true;
  form.action = address;
  form.method = wanted === 'get' ? 'get' : 'post';
  if (target) form.target = target;
  if (!OWN_METHODS.has(wanted)) data.set('_method', wanted);
  const token = tokenOf(page);
  const isOwn = new URL(address, page.baseURI).origin === page.location.origin;
  if (form.method === 'post' && isOwn && token && !data.has('_csrf_token')) data.set('_csrf_token', token);
  if ([...data.values()].some((value) => value instanceof File)) form.enctype = 'multipart/form-data';
  form.append(...[...data].map(([name, value]) => entryOf(page, name, value)));
  page.body.append(form);
  form.submit();
  form.remove();
  return true;
}

function entryOf(page: Document, name: string, value: string | File): HTMLInputElement {
  const input = page.createElement('input');
  input.name = name;
  if (typeof value === 'string') {
    input.type = 'hidden';
    input.value = value;
    return input;
  }
  input.type = 'file';
  const files = new DataTransfer();
  files.items.add(value);
  input.files = files.files;
  return input;
}
