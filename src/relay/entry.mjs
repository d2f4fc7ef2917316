import {nameOf} from './positions.mjs';

/**
 * One record of a pipeline as a client reads it.
 * @typedef {object} PipelineRecord
 * @property {string} id
 * @property {string} pipeline_id
 * @property {string} timestamp ISO 8601.
 * @property {Record<string, unknown>} data
 * @property {Record<string, unknown>} [metrics]
 */

/** A record at its place in the log. Its texts for the wire are made once, whoever they go to. */
export class Entry {
  /** @type {string | undefined} */ #sse;
  /** @type {string | undefined} */ #plain;
  /** @type {string | undefined} */ #frame;
  /** @type {PipelineRecord | undefined} */ #record;

  /**
   * @param {{pipeline: string, epoch: string, offset: number, after: number, json: string}} place `after`: the offset of
   *   the record before it in the same pipeline, 0 where it is the first. `json`: the record.
   */
  constructor({pipeline, epoch, offset, after, json}) {
    this.pipeline = pipeline;
    this.offset = offset;
    this.after = after;
    this.json = json;
    this.id = nameOf(epoch, offset);
  }

  /** @returns {PipelineRecord} */
  get record() {
    return (this.#record ??= /** @type {PipelineRecord} */ (JSON.parse(this.json)));
  }

  get #message() {
    return `"topic":${JSON.stringify(topicOf(this.pipeline))},"op":"insert","at":0,"record":${this.json}}`;
  }

  /** As an event of `/events`. */
  get sse() {
    return (this.#sse ??= `id: ${this.id}\ndata: {${this.#message}\n\n`);
  }

  /** As an event of a pipeline's own stream: the record and nothing around it. */
  get plain() {
    return (this.#plain ??= `id: ${this.id}\ndata: ${this.json}\n\n`);
  }

  /** As a WebSocket frame. */
  get frame() {
    return (this.#frame ??= `{"t":"msg","id":${JSON.stringify(this.id)},${this.#message}`);
  }
}

/** @param {string} pipeline */
export const topicOf = (pipeline) => `pipeline:${pipeline}`;

/**
 * The pipeline that a topic names; undefined where it names none, or a pattern.
 * @param {unknown} topic
 */
export function pipelineOf(topic) {
  const match = typeof topic === 'string' ? /^pipeline:([^\s*\p{Cc}]{1,200})$/u.exec(topic) : null;
  return match?.[1];
}
