import {createHash, randomBytes, timingSafeEqual} from 'node:crypto';

const TICKET_MS = 30_000;

/**
 * What a token or a ticket lets its holder read.
 * @typedef {{id: string, pipelines: readonly string[]}} Grant
 */

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest();

/** Read tokens. Only their hashes are kept: what was given out once cannot be looked up again. */
export class Tokens {
  #store;
  #ready;
  /** @type {{hash: Buffer, grant: Grant}[]} */
  #fixed;

  /**
   * @param {import('./memory.mjs').Store} store
   * @param {Iterable<import('./options.mjs').PipelineOptions>} pipelines
   * @param {Promise<unknown>} ready
   */
  constructor(store, pipelines, ready) {
    this.#store = store;
    this.#ready = ready;
    this.#fixed = [...pipelines].flatMap(({id, tokens = []}) =>
      tokens.map((token) => ({hash: hashOf(token), grant: {id: `fixed:${id}`, pipelines: [id]}})),
    );
  }

  /**
   * Makes a token that reads some pipelines, and nothing else. It is told this once.
   * @param {string | readonly string[]} pipelines
   * @returns {Promise<{id: string, token: string}>} `id` is what it is revoked by; it may be shown and logged.
   */
  async create(pipelines) {
    await this.#ready;
    const id = randomBytes(9).toString('base64url');
    const token = `${id}.${randomBytes(32).toString('base64url')}`;
    const grant = {pipelines: [pipelines].flat(), hash: hashOf(token).toString('base64'), created: new Date()};
    await this.#store.setToken(id, JSON.stringify(grant));
    return {id, token};
  }

  /**
   * Ends a token, and the streams that were opened with it, on all relays.
   * @param {string} id
   * @returns {Promise<boolean>} False where there was none.
   */
  async revoke(id) {
    await this.#ready;
    return this.#store.deleteToken(id);
  }

  /**
   * Tokens that were made and not revoked; without their texts, which nobody knows.
   * @returns {Promise<{id: string, pipelines: string[], created: string}[]>}
   */
  async list() {
    await this.#ready;
    const all = await this.#store.tokens();
    return all.map(([id, text]) => {
      const {pipelines, created} = JSON.parse(text);
      return {id, pipelines, created};
    });
  }

  /**
   * What a token is good for; undefined where there is no such token. Compared in constant time.
   * @param {string} token
   * @returns {Promise<Grant | undefined>}
   */
  async read(token) {
    const hash = hashOf(token);
    const fixed = this.#fixed.filter((one) => timingSafeEqual(one.hash, hash)).map(({grant}) => grant);
    if (fixed.length > 0) return {id: fixed[0]?.id ?? '', pipelines: fixed.flatMap(({pipelines}) => pipelines)};
    const id = /^([\w-]{12})\./.exec(token)?.[1];
    const text = id === undefined ? undefined : await this.#store.token(id);
    if (id === undefined || text === undefined) return undefined;
    const known = JSON.parse(text);
    return timingSafeEqual(Buffer.from(known.hash, 'base64'), hash) ? {id, pipelines: known.pipelines} : undefined;
  }

  /**
   * A ticket for one connection within 30 seconds, for addresses that must not hold a token.
   * @param {Grant} grant
   */
  async ticket(grant) {
    const ticket = randomBytes(24).toString('base64url');
    await this.#store.put(`ticket:${hashOf(ticket).toString('base64url')}`, JSON.stringify(grant), TICKET_MS);
    return ticket;
  }

  /**
   * @param {string} ticket
   * @returns {Promise<Grant | undefined>}
   */
  async redeem(ticket) {
    const text = await this.#store.pull(`ticket:${hashOf(ticket).toString('base64url')}`);
    const grant = text === undefined ? undefined : /** @type {Grant} */ (JSON.parse(text));
    if (!grant || grant.id.startsWith('fixed:')) return grant;
    return (await this.#store.token(grant.id)) === undefined ? undefined : grant;
  }
}
