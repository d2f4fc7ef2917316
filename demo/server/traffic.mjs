const SECONDS = 60;
const FINE = 15;
const WEEK = 7 * 86_400;

/** Ranges of the past in seconds, and of how many seconds each of their points is. */
const RANGES = new Map([
  ['last_hour', {length: 3600, step: FINE}],
  ['last_day', {length: 86_400, step: 600}],
  ['last_week', {length: WEEK, step: 3600}],
]);

/** The ranges of which the traffic can be told. */
export const TRAFFIC_RANGES = [...RANGES.keys()];

/** What the server has answered, second by second for the last minute, in longer steps for a week. */
export class Traffic {
  #seconds = new Map();
  /** Of fifteen seconds each. */
  #past = new Map();
  #now;
  #since;

  constructor(now = Date.now) {
    this.#now = now;
    this.#since = Math.floor(now() / 1000);
  }

  /** Counts one answer. @param {number} status @param {number} duration In milliseconds. */
  count(status, duration) {
    const second = Math.floor(this.#now() / 1000);
    add(bucketOf(this.#seconds, second, second - SECONDS), status, duration);
    add(bucketOf(this.#past, second - (second % FINE), second - WEEK), status, duration);
  }

  /** The seconds that are over, oldest first, quiet ones too; of the time before the start nothing is known. */
  points(count = SECONDS) {
    const end = Math.floor(this.#now() / 1000);
    const known = Math.min(count, end - this.#since);
    return Array.from({length: known}, (unused, at) => end - known + at).map((second) =>
      pointOf(second, 1, this.#seconds.get(second)),
    );
  }

  /**
   * The last points of a range, oldest first, with means a second; the newest is the one that is under way.
   * @param {string} range One of `TRAFFIC_RANGES`.
   */
  history(range, count = Infinity) {
    const {length, step} = RANGES.get(range);
    const now = Math.floor(this.#now() / 1000);
    const last = now - (now % step);
    const first = this.#since - (this.#since % step);
    const known = Math.min(count, length / step, (last - first) / step + 1);
    return Array.from({length: known}, (unused, at) => last - (known - 1 - at) * step).map((begin) => {
      const from = Math.max(begin, this.#since);
      return pointOf(begin, Math.max(1, Math.min(begin + step, now + 1) - from), this.#sum(begin, step));
    });
  }

  #sum(begin, step) {
    const total = empty();
    for (let at = begin; at < begin + step; at += FINE) {
      const part = this.#past.get(at);
      if (!part) continue;
      total.requests += part.requests;
      total.errors += part.errors;
      total.time += part.time;
      total.slowest = Math.max(total.slowest, part.slowest);
    }
    return total;
  }

  /** Means of the last seconds: requests a second, milliseconds an answer, errors in a hundred. */
  figures(seconds = 10) {
    const points = this.points(seconds);
    const requests = sum(points, (point) => point.requests);
    const errors = sum(points, (point) => point.errors);
    const time = sum(points, (point) => point.latency * point.requests);
    return {
      requests: round(requests / seconds),
      latency: requests === 0 ? 0 : round(time / requests),
      error_rate: requests === 0 ? 0 : round((errors / requests) * 100),
    };
  }
}

const empty = () => ({requests: 0, errors: 0, time: 0, slowest: 0});

/** The bucket of a moment; a new one ends those that are too old. */
function bucketOf(buckets, moment, oldest) {
  const known = buckets.get(moment);
  if (known) return known;
  const bucket = empty();
  buckets.set(moment, bucket);
  for (const old of buckets.keys()) {
    // They were made in the order of time.
    if (old >= oldest) break;
    buckets.delete(old);
  }
  return bucket;
}

function add(bucket, status, duration) {
  bucket.requests += 1;
  if (status >= 400) bucket.errors += 1;
  bucket.time += duration;
  bucket.slowest = Math.max(bucket.slowest, duration);
}

function pointOf(second, length, {requests, errors, time, slowest} = empty()) {
  return {
    id: String(second),
    time: new Date(second * 1000).toISOString(),
    requests: round(requests / length),
    errors: round(errors / length),
    latency: requests === 0 ? 0 : round(time / requests),
    slowest: round(slowest),
  };
}

const sum = (list, read) => list.reduce((total, item) => total + read(item), 0);
const round = (value) => Math.round(value * 100) / 100;
