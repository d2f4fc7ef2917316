const SECONDS = 60;

/** What the server has answered, second by second for the last minute, and the delays of that time. */
export class Traffic {
  #buckets = new Map();
  #now;
  #since;

  constructor(now = Date.now) {
    this.#now = now;
    this.#since = Math.floor(now() / 1000);
  }

  /** Counts one answer. @param {number} status @param {number} duration In milliseconds. */
  count(status, duration) {
    const second = Math.floor(this.#now() / 1000);
    let bucket = this.#buckets.get(second);
    if (!bucket) {
      bucket = {requests: 0, errors: 0, time: 0, slowest: 0};
      this.#buckets.set(second, bucket);
      for (const old of this.#buckets.keys()) if (old < second - SECONDS) this.#buckets.delete(old);
    }
    bucket.requests += 1;
    if (status >= 400) bucket.errors += 1;
    bucket.time += duration;
    bucket.slowest = Math.max(bucket.slowest, duration);
  }

  /** The seconds that are over, oldest first, quiet ones too; of the time before the start nothing is known. */
  points(count = SECONDS) {
    const end = Math.floor(this.#now() / 1000);
    const known = Math.min(count, end - this.#since);
    return Array.from({length: known}, (unused, at) => this.#point(end - known + at));
  }

  #point(second) {
    const {requests, errors, time, slowest} = this.#buckets.get(second) ?? {
      requests: 0,
      errors: 0,
      time: 0,
      slowest: 0,
    };
    return {
      id: String(second),
      time: new Date(second * 1000).toISOString(),
      requests,
      errors,
      latency: requests === 0 ? 0 : round(time / requests),
      slowest: round(slowest),
    };
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

const sum = (list, read) => list.reduce((total, item) => total + read(item), 0);
const round = (value) => Math.round(value * 100) / 100;
