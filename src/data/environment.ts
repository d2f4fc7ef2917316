import type {Environment, TabChannel} from './types.js';

type PageEvent = Parameters<Environment['listen']>[0];

/** Where each notice comes from in a browser. */
const EVENTS: Record<PageEvent, readonly (readonly [target: 'document' | 'window', type: string])[]> = {
  visibility: [['document', 'visibilitychange']],
  online: [
    ['window', 'online'],
    ['window', 'offline'],
  ],
  pagehide: [
    ['window', 'pagehide'],
    ['document', 'freeze'],
  ],
  pageshow: [
    ['window', 'pageshow'],
    ['document', 'resume'],
  ],
};

/** Some browsers throw when a blocked storage is only looked at. */
function readStorage(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

/** `crypto.randomUUID` exists in secure contexts only; plain HTTP pages need keys too. */
function makeUuid(): string {
  const source = globalThis.crypto;
  if (typeof source.randomUUID === 'function') return source.randomUUID();
  return formatUuid(source.getRandomValues(new Uint8Array(16)));
}

/** The text of a random (version 4) UUID made of 16 random bytes. */
export function formatUuid(bytes: Uint8Array): string {
  const marked = Array.from(bytes, (byte, i) => (i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte));
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function listen(event: PageEvent, fn: () => void): () => void {
  const bound = EVENTS[event].map(([target, type]) => {
    const node: EventTarget | undefined = target === 'document' ? globalThis.document : globalThis.window;
    node?.addEventListener(type, fn);
    return () => node?.removeEventListener(type, fn);
  });
  return () => bound.forEach((stop) => stop());
}

/** Some browsers refuse channels where they refuse storage. */
function openChannel(name: string, hear: (message: unknown) => void): TabChannel | undefined {
  if (typeof BroadcastChannel !== 'function') return undefined;
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event: MessageEvent<unknown>) => hear(event.data);
    return {post: (message) => channel.postMessage(message), close: () => channel.close()};
  } catch {
    return undefined;
  }
}

/** A server has no frames: the next timer turn takes their place. */
function requestFrame(fn: () => void): number {
  if (typeof globalThis.requestAnimationFrame === 'function') return globalThis.requestAnimationFrame(fn);
  return Number(globalThis.setTimeout(fn, 0));
}

function cancelFrame(id: number): void {
  if (typeof globalThis.cancelAnimationFrame === 'function') globalThis.cancelAnimationFrame(id);
  else globalThis.clearTimeout(id);
}

/** The browser's own time, chance and network. Globals are touched on use only, so it can be made on a server. */
export function browserEnvironment(): Environment {
  return {
    now: () => Date.now(),
    setTimeout: (fn, ms) => Number(globalThis.setTimeout(fn, ms)),
    clearTimeout: (id) => globalThis.clearTimeout(id),
    random: () => Math.random(),
    requestFrame,
    cancelFrame,
    fetch: (input, init) => globalThis.fetch(input, init),
    openSocket: (url, protocols) => new WebSocket(url, protocols),
    openChannel,
    listen,
    uuid: makeUuid,
    get visible() {
      return globalThis.document?.visibilityState !== 'hidden';
    },
    get online() {
      return globalThis.navigator?.onLine !== false;
    },
    get location() {
      return globalThis.document?.baseURI ?? globalThis.location?.href ?? 'http://localhost/';
    },
    get storage() {
      return readStorage();
    },
    get locks() {
      return globalThis.navigator?.locks;
    },
  };
}
