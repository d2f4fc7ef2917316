/**
 * What every part of one server shares, once the database is ready.
 * @typedef {object} Context
 * @property {import('./database.mjs').Database} db
 * @property {Map<string, any>} resources
 * @property {Map<string, {path: string, message: string}>} messages
 */

/**
 * One call, however it came: by HTTP, in a batch, or over a WebSocket.
 * @typedef {object} Call
 * @property {string} method
 * @property {string[]} path Decoded segments below the base.
 * @property {(readonly [string, string])[]} pairs The query.
 * @property {Record<string, string | undefined>} headers Lower case.
 * @property {any} [body]
 * @property {Map<string, File[]>} [files] By the top field they belong to.
 */

/**
 * @typedef {{status: number, headers?: Record<string, string>, body?: unknown, text?: string | Buffer}} Answer
 */
export {};
