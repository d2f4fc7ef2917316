import {seededRandom} from './random.mjs';
import {seedAppointments} from './seed-appointments.mjs';
import {seedPeople} from './seed-people.mjs';
import {ago, mailName, number, personName, weighted} from './seed-tools.mjs';
import {seedDashboards} from './seed-dashboards.mjs';
import {CATEGORIES, KINDS, RANGES, TAGS, TASKS, TITLES} from './seed-names.mjs';

/**
 * Fills empty tables with invented people and goods; the same seed gives the same records, ending now.
 * @param {import('./database.mjs').Queries} db
 * @param {{seed?: number, now?: number}} [options]
 */
export async function seed(db, {seed = 7, now = Date.now()} = {}) {
  const world = {random: seededRandom(seed), now, put: (table, rows) => insertAll(db, table, rows)};
  await seedUsers(world);
  const products = await seedProducts(world);
  await seedOrders(world, products);
  await seedPosts(world);
  await seedTasks(world);
  await seedPeople(world);
  await seedDashboards(world);
  // Last, and by a random of its own: what is invented for the others stays what it was.
  await seedAppointments({...world, random: seededRandom(seed + 1)});
  await restartIdentities(db);
}

export async function insertAll(db, table, rows) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(', ');
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

export async function restartIdentities(db) {
  const tables = await db.query(
    `select table_name from information_schema.columns
     where table_schema = current_schema() and column_name = 'id' and is_identity = 'YES'`,
  );
  for (const {table_name: table} of tables) {
    await db.query(
      `select setval(pg_get_serial_sequence($1, 'id'), (select coalesce(max(id), 0) + 1 from ${table}), false)`,
      [table],
    );
  }
}

async function seedUsers(world) {
  const {random, put} = world;
  const rows = number(240).map((id) => {
    const name = id === 1 ? 'Ada Lovelace' : personName(world);
    const days = random.next() ** 2 * 720 + 1;
    const status =
      id === 1 ? 'active' : weighted(random, ['active', 14], ['inactive', 3], ['pending', 2], ['suspended', 1]);
    return {
      id,
      name,
      email: `${mailName(name)}.${id}@example.com`,
      role: id === 1 ? 'admin' : weighted(random, ['user', 15], ['moderator', 2], ['admin', 1], ['guest', 2]),
      status,
      last_login_at: status === 'pending' ? null : ago(world, random.next() * Math.min(days, 30)),
      created_at: ago(world, days),
      updated_at: ago(world, days),
      version: 1,
    };
  });
  await put('users', rows);
  await put(
    'notifications',
    number(12).map((id) => ({
      id,
      user_id: id <= 6 ? 1 : id,
      type: random.pick(['info', 'success', 'warning']),
      title: random.pick(['An order was paid', 'Stock is low', 'A post awaits review', 'Somebody joined']),
      message: null,
      read: id > 4,
      created_at: ago(world, id / 3),
      updated_at: ago(world, id / 3),
      version: 1,
    })),
  );
}

async function seedProducts(world) {
  const {random, put} = world;
  const stamps = (days) => ({created_at: ago(world, days), updated_at: ago(world, days), version: 1});
  await put(
    'categories',
    CATEGORIES.map(([name, description], at) => ({id: at + 1, name, description, ...stamps(700)})),
  );
  const products = CATEGORIES.flatMap(([category], at) =>
    KINDS[category].flatMap((kind) =>
      RANGES.slice(0, 4).map((range) => {
        const price = random.integer(9, 640) + 0.9;
        return {
          name: `${range} ${kind}`,
          sku: `${category.slice(0, 3)}-${kind.replaceAll(/[^A-Z]/gi, '').slice(0, 8)}-${range.slice(0, 3)}`.toUpperCase(),
          description: `The ${kind.toLowerCase()} of our ${range} range.`,
          price,
          cost: Math.round(price * 55) / 100,
          stock: weighted(random, [0, 1], [random.integer(1, 9), 3], [random.integer(10, 400), 8]),
          track_inventory: true,
          status: weighted(random, ['active', 8], ['draft', 2], ['archived', 1]),
          category_id: at + 1,
          tags: [...new Set([random.pick(TAGS), random.pick(TAGS)])],
          ...stamps(random.integer(30, 690)),
        };
      }),
    ),
  ).map((product, at) => ({id: at + 1, ...product}));
  await put('products', products);
  const variants = products
    .filter(({id}) => id % 5 === 0)
    .flatMap(({id, price}) =>
      ['Small', 'Large'].map((name, place) => ({product_id: id, place, name, price: price + place * 20, stock: 5})),
    );
  await put(
    'product_variants',
    variants.map((variant, at) => ({id: at + 1, ...variant})),
  );
  return products;
}

async function seedOrders(world, products) {
  const {random, put} = world;
  const orders = [];
  const items = [];
  const times = number(600)
    .map(() => random.next() ** 1.4 * 365)
    .sort((a, b) => b - a);
  times.forEach((days, at) => {
    const lines = number(random.integer(1, 4)).map((place) => {
      const {id, price} = random.pick(products);
      return {id: 0, order_id: at + 1, place, product_id: id, quantity: random.integer(1, 3), price};
    });
    items.push(...lines);
    orders.push({
      id: at + 1,
      customer_id: random.integer(2, 240),
      status:
        days > 14
          ? weighted(random, ['delivered', 16], ['cancelled', 1], ['refunded', 1])
          : random.pick(['pending', 'paid', 'shipped']),
      items_count: lines.reduce((sum, line) => sum + line.quantity, 0),
      total: lines.reduce((sum, line) => sum + line.quantity * line.price, 0).toFixed(2),
      created_at: ago(world, days),
      updated_at: ago(world, days),
      version: 1,
    });
  });
  await put('orders', orders);
  await put(
    'order_items',
    items.map((item, at) => ({...item, id: at + 1})),
  );
}

async function seedPosts(world) {
  const {random, put} = world;
  const rows = number(40).map((id) => {
    const status =
      id === 1 ? 'draft' : weighted(random, ['published', 5], ['draft', 3], ['scheduled', 1], ['archived', 1]);
    const days = random.integer(1, 300);
    const title = `${TITLES[(id - 1) % TITLES.length]}${id > TITLES.length ? `, part ${Math.ceil(id / TITLES.length)}` : ''}`;
    return {
      id,
      title,
      body: `${title}. ${'We tell it as it was, with pictures where words fail. '.repeat(random.integer(1, 4))}`.trim(),
      content: [{_union_type: 'text_block', text: title}],
      status,
      author_id: random.integer(1, 20),
      category_id: random.integer(1, CATEGORIES.length),
      tags: [random.pick(TAGS)],
      published_at: status === 'published' ? ago(world, days - 0.5) : null,
      scheduled_at: status === 'scheduled' ? ago(world, -days) : null,
      created_at: ago(world, days),
      updated_at: ago(world, days),
      version: 1,
    };
  });
  await put('posts', rows);
}

async function seedTasks(world) {
  const {random, put} = world;
  const rows = TASKS.map((title, at) => ({
    id: at + 1,
    title,
    status: random.pick(['todo', 'in_progress', 'review', 'done']),
    priority: random.pick(['low', 'normal', 'high']),
    place: at + 1,
    assignee_id: random.integer(1, 20),
    due_on: ago(world, random.integer(-30, 10)).slice(0, 10),
    created_at: ago(world, 20),
    updated_at: ago(world, 20),
    version: 1,
  }));
  await put('tasks', rows);
}
