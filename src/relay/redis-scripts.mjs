// What must happen at once in Redis stands in scripts: between two commands another relay may come.

/** Keys: state, log of the pipeline, feed. Arguments: a new epoch, pipeline, record, kept, kept of the feed. */
export const APPEND = `
redis.call('HSETNX', KEYS[1], 'epoch', ARGV[1])
local epoch = redis.call('HGET', KEYS[1], 'epoch')
local offset = redis.call('HINCRBY', KEYS[1], 'head', 1)
local last = redis.call('XREVRANGE', KEYS[2], '+', '-', 'COUNT', 1)[1]
local after = last and string.match(last[1], '^%d+') or '0'
redis.call('XADD', KEYS[2], 'MAXLEN', '=', ARGV[4], offset .. '-0', 'after', after, 'json', ARGV[3])
redis.call('XADD', KEYS[3], 'MAXLEN', '=', ARGV[5], offset .. '-0',
  'epoch', epoch, 'pipeline', ARGV[2], 'after', after, 'json', ARGV[3])
return {epoch, tostring(offset)}`;

/** Keys: state, tokens, feed. Arguments: the token's id, kept of the feed. */
export const REVOKE = `
if redis.call('HDEL', KEYS[2], ARGV[1]) == 0 then return 0 end
local offset = redis.call('HINCRBY', KEYS[1], 'head', 1)
redis.call('XADD', KEYS[3], 'MAXLEN', '=', ARGV[2], offset .. '-0',
  'epoch', redis.call('HGET', KEYS[1], 'epoch'), 'revoked', ARGV[1])
return 1`;

/**
 * Keys: state. Arguments: a new epoch, the epoch and the offset that the relay has seen. A Redis that knows less than its
 * relays has lost its latest writes; its offsets would come a second time, for other records.
 */
export const CHECK = `
redis.call('HSETNX', KEYS[1], 'epoch', ARGV[1])
local epoch = redis.call('HGET', KEYS[1], 'epoch')
local head = tonumber(redis.call('HGET', KEYS[1], 'head') or '0')
if epoch == ARGV[2] and head < tonumber(ARGV[3]) then
  epoch = ARGV[1]
  redis.call('HSET', KEYS[1], 'epoch', epoch)
end
return {epoch, tostring(head)}`;

/** Keys: the counter. Arguments: milliseconds of the window. */
export const TAKE = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {tostring(count), tostring(redis.call('PTTL', KEYS[1]))}`;
