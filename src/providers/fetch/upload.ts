/** Sends a request and tells how much of it is on its way; resolves as `fetch` does. */
export type Upload = (
  url: string,
  init: RequestInit,
  progress: (done: number, all: number) => void,
) => Promise<Response>;

const NO_BODY: ReadonlySet<number> = new Set([101, 204, 205, 304]);

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}

/** `fetch` can't tell how far an upload is; `XMLHttpRequest` can. */
export const upload: Upload = (url, init, progress) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const {signal} = init;
    const abort = () => request.abort();
    const settle = (act: () => void) => () => {
      signal?.removeEventListener('abort', abort);
      act();
    };
    request.open(init.method ?? 'POST', url);
    request.responseType = 'arraybuffer';
    request.withCredentials = init.credentials === 'include';
    new Headers(init.headers).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({loaded, total}) => progress(loaded, total);
    request.onload = settle(() => {
      const {status, statusText, response} = request;
      const body = NO_BODY.has(status) ? null : (response as ArrayBuffer);
      resolve(new Response(body, {status, statusText, headers: headersOf(request)}));
    });
    request.onerror = settle(() => reject(new TypeError('The upload was cut off.')));
    request.onabort = settle(() => reject(signal?.reason ?? new DOMException('Aborted.', 'AbortError')));
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    signal?.addEventListener('abort', abort, {once: true});
    request.send(init.body as XMLHttpRequestBodyInit);
  });
