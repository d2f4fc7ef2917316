import {createRelay} from '../../src/relay/index.mjs';
import {pipelineRecords} from './pipeline-records.mjs';

/** Reads all of them. */
const ALL = 'demo-pipelines';
const BACKLOG = 100;
const HOUR = 3_600_000;

/**
 * The relay of this server with its pipelines `orders latency errors visitors`. Each begins with an hour of invented
 * records; what comes later comes by webhook, or from a seeded random while the invented trade goes on.
 */
export class RelayPipelines {
  #records;
  #relay;
  #begun;
  #timers = [];

  /** @param {{base: string, origins?: readonly string[], seed?: number, report: (error: unknown) => void}} options */
  constructor({base, origins, seed, report}) {
    this.#records = pipelineRecords(seed);
    const pipelines = Object.keys(this.#records).map((id) => ({
      id,
      secret: `demo-secret-${id}-for-nobody`,
      tokens: [`demo-${id}`, ALL],
    }));
    this.#relay = createRelay({base, origins, pipelines, report});
    // At once, and not when a database is open: the relay answers before.
    this.#begun = this.#begin();
    this.#begun.catch(report);
  }

  /** @param {{isLive: boolean}} options Whether invented records go on coming. */
  async start({isLive}) {
    await this.#begun;
    if (isLive) this.#timers = Object.entries(this.#records).map(([id, source]) => this.#play(id, source));
  }

  handle(req, res) {
    return this.#relay.handle(req, res);
  }

  upgrade(req, socket, head) {
    return this.#relay.upgrade(req, socket, head);
  }

  async close() {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#relay.close();
  }

  /** A relay that shares a Redis may have records already. */
  async #begin() {
    const now = Date.now();
    for (const [id, {make}] of Object.entries(this.#records)) {
      const known = await this.#relay.history(id, {limit: 1});
      for (let at = known.length > 0 ? 0 : BACKLOG; at > 0; at--) {
        const timestamp = new Date(now - (at * HOUR) / (BACKLOG + 1));
        await this.#relay.publish(id, {...make(), timestamp});
      }
    }
  }

  #play(id, {every, make}) {
    const timer = setInterval(() => void this.#relay.publish(id, make()).catch(() => {}), every);
    return timer.unref();
  }
}
