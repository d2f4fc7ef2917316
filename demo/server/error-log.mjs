const WAIT = 200;
const KEEP = 200;
const MOST_WAITING = 100;

/**
 * Writes the errors the server answered, equal ones as one with a count; gathered, so that a flood of errors is no
 * flood of writes.
 */
export class ErrorLog {
  #db;
  #waiting = new Map();
  #timer;
  #writing = Promise.resolve();

  /** @param {import('./database.mjs').Database} db */
  constructor(db) {
    this.#db = db;
  }

  /** @param {{status: number, code: string, message: string, path: string}} error */
  note({status, code, message, path}) {
    const fingerprint = `${status} ${code} ${path}`;
    const known = this.#waiting.get(fingerprint);
    if (known) known.count += 1;
    else if (this.#waiting.size < MOST_WAITING) {
      const level = status >= 500 ? 'error' : 'warning';
      this.#waiting.set(fingerprint, {
        fingerprint,
        status,
        code,
        message: message.slice(0, 300),
        path,
        level,
        count: 1,
      });
    }
    this.#timer ??= setTimeout(() => this.flush(), WAIT).unref();
  }

  /** Writes what has gathered. */
  flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const errors = [...this.#waiting.values()];
    this.#waiting.clear();
    // A database that is away cannot keep its own errors; the answers have told them already.
    if (errors.length > 0) this.#writing = this.#writing.then(() => this.#write(errors)).catch(() => {});
    return this.#writing;
  }

  async #write(errors) {
    await this.#db.query(
      `insert into errors (fingerprint, status, code, message, path, level, count)
       select fingerprint, status, code, message, path, level, count from jsonb_populate_recordset(null::errors, $1::jsonb)
       on conflict (fingerprint) do update set count = errors.count + excluded.count, message = excluded.message,
         created_at = now(), version = errors.version + 1`,
      [JSON.stringify(errors)],
    );
    await this.#db.query(
      'delete from errors where id in (select id from errors order by created_at desc offset $1::int)',
      [KEEP],
    );
  }
}

/** A path without what differs from caller to caller, so that equal errors are counted together. */
export function plainPath(path) {
  const [kind = '', name = ''] = path;
  const known = /^[a-z][a-z0-9_]{0,40}$/;
  return `/${[kind, name].filter((part) => known.test(part)).join('/')}`;
}
