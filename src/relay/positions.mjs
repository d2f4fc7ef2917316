/**
 * Positions are `epoch:offset`. Offsets count over all pipelines of a relay (and of all relays of one Redis), so that one
 * id stands for every topic of a connection.
 * @typedef {'recovered' | 'lost' | 'new'} Resumed
 */

/**
 * @param {string} epoch
 * @param {number} offset
 */
export const nameOf = (epoch, offset) => `${epoch}:${offset}`;

/**
 * What a client's position is worth for one pipeline.
 * @param {string | undefined} since
 * @param {{epoch: string, head: number, gone: number}} log `gone`: the offset of the last record that is no longer kept.
 * @returns {{resumed: Resumed, offset: number}} `offset`: all after it is to be told.
 */
export function judge(since, {epoch, head, gone}) {
  if (since === undefined || since === '') return {resumed: 'new', offset: head};
  const match = /^(.*):(\d{1,15})$/.exec(since);
  const offset = match && match[1] === epoch ? Number(match[2]) : -1;
  if (offset < gone || offset > head) return {resumed: 'lost', offset: head};
  return {resumed: 'recovered', offset};
}
