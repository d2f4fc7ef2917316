/** Where time, chance and the network come from. */

/** Every source of time, chance and network, so that tests and replay can own them. */
export interface Environment {
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  clearTimeout(id: number): void;
  random(): number;
  requestFrame(fn: () => void): number;
  cancelFrame(id: number): void;
  fetch(input: string, init?: RequestInit): Promise<Response>;
  openSocket(url: string, protocols?: string[]): WebSocket;
  readonly visible: boolean;
  readonly online: boolean;
  /** Joins the other tabs of this origin that opened a channel of this name; undefined where the browser has no such channels. */
  openChannel?(name: string, hear: (message: unknown) => void): TabChannel | undefined;
  /** Visibility, online, page show and hide; a page that is frozen and thawed is hidden and shown too. Returns a function that stops listening. */
  listen(event: 'visibility' | 'online' | 'pagehide' | 'pageshow', fn: () => void): () => void;
  /** The page's address, against which relative URLs are resolved. */
  readonly location: string;
  readonly storage?: Storage;
  readonly locks?: LockManager;
  uuid(): string;
}

/** A channel between the tabs of one origin. */
export interface TabChannel {
  /** Tells all others; it is no word to oneself. */
  post(message: unknown): void;
  close(): void;
}
