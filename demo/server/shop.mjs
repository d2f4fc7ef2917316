import {seededRandom} from './random.mjs';

const EVERY = 4000;

const NEXT = {pending: 'paid', paid: 'shipped', shipped: 'delivered'};

/**
 * A small trade that goes on by itself, so that a demo has something to look at: it places orders and moves them on,
 * through the database like anybody else. What it does is invented; it says so as the actor `shop` of the activity.
 */
export class Shop {
  #db;
  #random;
  #every;
  #timer;
  #working = Promise.resolve();

  /**
   * @param {import('./database.mjs').Database} db
   * @param {{seed?: number, every?: number}} [options] Milliseconds between two acts. Default 4 s.
   */
  constructor(db, {seed = 11, every = EVERY} = {}) {
    this.#db = db;
    this.#random = seededRandom(seed);
    this.#every = every;
  }

  start() {
    this.#timer = setInterval(() => (this.#working = this.step().catch(() => {})), this.#every);
    this.#timer.unref();
  }

  async close() {
    clearInterval(this.#timer);
    await this.#working;
  }

  /** One act: a new order, or an old one that moves on. */
  step() {
    return this.#db.transaction(async (tx) => {
      await tx.query("select set_config('demo.actor', 'shop', true)");
      await (this.#random.next() < 0.5 ? this.#place(tx) : this.#moveOn(tx));
    });
  }

  async #place(tx) {
    const {integer} = this.#random;
    const [customer] = await tx.query('select id from users where active order by id offset $1::int limit 1', [
      integer(0, 99),
    ]);
    const products = await tx.query(
      "select id, price from products where status = 'active' order by id offset $1::int limit $2::int",
      [integer(0, 40), integer(1, 3)],
    );
    if (!customer || products.length === 0) return;
    const [{id}] = await tx.query('insert into orders (customer_id) values ($1::int) returning id', [customer.id]);
    for (const product of products) {
      await tx.query(
        'insert into order_items (order_id, product_id, quantity, price) values ($1::int, $2::int, $3::int, $4::numeric)',
        [id, product.id, integer(1, 3), product.price],
      );
    }
  }

  async #moveOn(tx) {
    const open = await tx.query(
      "select id, status from orders where status in ('pending', 'paid', 'shipped') order by id limit 20 for update",
    );
    if (open.length === 0) return;
    const {id, status} = this.#random.pick(open);
    await tx.query('update orders set status = $2 where id = $1::int', [id, NEXT[status]]);
  }
}
