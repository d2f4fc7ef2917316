/** A message on its way to the server, and what to do with its answer. */
export interface PhoenixPush {
  receive(status: 'ok' | 'error' | 'timeout', callback: (response: unknown) => void): PhoenixPush;
}

/** One joined topic of the official client. */
export interface PhoenixChannel {
  join(timeout?: number): PhoenixPush;
  leave(timeout?: number): PhoenixPush;
  push(event: string, payload: object, timeout?: number): PhoenixPush;
  onError(callback: (reason: unknown) => void): unknown;
  onClose(callback: () => void): void;
  /** Hears every event; must give the payload back. */
  onMessage(event: string, payload: unknown): unknown;
}

/** The connection of the official client. */
export interface PhoenixSocket {
  connect(): void;
  disconnect(): void;
  channel(topic: string, params: () => object): PhoenixChannel;
  onOpen(callback: () => void): unknown;
  onClose(callback: (event: CloseEvent) => void): unknown;
  onMessage(callback: () => void): unknown;
}

/** What of the official client's options is used. */
export interface PhoenixSocketOptions {
  readonly transport: unknown;
  readonly params: () => object;
  readonly authToken?: () => string;
  readonly timeout: number;
  readonly heartbeatIntervalMs: number;
  readonly reconnectAfterMs: (tries: number) => number;
  readonly rejoinAfterMs: (tries: number) => number;
  readonly decode: (raw: unknown, callback: (message: object) => void) => void;
  readonly sessionStorage: object;
}

/** Who is there, by key. */
export type PresenceState = Readonly<Record<string, {readonly metas: readonly object[]}>>;

/** Keeps the list of who is there from the server's states and differences. */
export interface PhoenixPresence {
  readonly state: PresenceState;
  onSync(callback: () => void): void;
}

/** What is used of the official client. */
export interface PhoenixModule {
  readonly Socket: new (endpoint: string, options: PhoenixSocketOptions) => PhoenixSocket;
  readonly Presence: new (channel: PhoenixChannel) => PhoenixPresence;
}

/** Loads the official client, with the first source that needs it. */
export const loadClient = (): Promise<PhoenixModule> => import('phoenix') as unknown as Promise<PhoenixModule>;
