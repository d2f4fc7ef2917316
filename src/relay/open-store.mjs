import {MemoryStore} from './memory.mjs';
import {RedisStore} from './redis-store.mjs';

/**
 * Where a relay with these settings keeps what it knows.
 * @param {import('./options.mjs').Settings} settings
 * @returns {import('./memory.mjs').Store}
 */
export function openStore({redis, keep, report}) {
  return redis ? new RedisStore({...redis, keep, report}) : new MemoryStore({keep});
}
