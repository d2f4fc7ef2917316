import {seededRandom} from './random.mjs';

const COUNTRIES = ['Austria', 'Brazil', 'Canada', 'Denmark', 'Egypt', 'France', 'Germany', 'India', 'Japan', 'Kenya'];
const PRODUCTS = ['Desk lamp', 'Notebook', 'Office chair', 'Monitor', 'Keyboard', 'Headphones'];
const ROUTES = ['/', '/products', '/cart', '/checkout', '/account'];
const PAGES = ['Home', 'Products', 'Cart', 'Checkout', 'Help'];
const DEVICES = ['phone', 'laptop', 'tablet'];
const FAULTS = [
  ['checkout', 'payment_timeout', 'The payment service did not answer in time'],
  ['search', 'index_stale', 'The search index is older than an hour'],
  ['mail', 'bounced', 'A confirmation could not be delivered'],
  ['stock', 'out_of_step', 'A count of the warehouse differs from the shop'],
];

const round = (value) => Math.round(value * 100) / 100;

/**
 * Invented records of the pipelines: the same seed gives the same ones. `every`: milliseconds between two of them.
 * @param {number} [seed]
 */
export function pipelineRecords(seed = 23) {
  const random = seededRandom(seed);
  const {integer, pick, next} = random;
  let number = 10_000;
  let active = 120;
  return {
    orders: {
      every: 3000,
      make: () => {
        const quantity = integer(1, 4);
        const total = round(quantity * (9 + next() * 240));
        number += 1;
        const data = {number, product: pick(PRODUCTS), country: pick(COUNTRIES), quantity, total, status: 'paid'};
        return {data, metrics: {total, items: quantity}};
      },
    },
    latency: {
      every: 1000,
      make: () => {
        // Most answers are quick; now and then one is not.
        const ms = round(20 + next() * 60 + (next() < 0.05 ? 200 + next() * 600 : 0));
        return {data: {route: pick(ROUTES), ms, status: next() < 0.02 ? 500 : 200}, metrics: {ms}};
      },
    },
    errors: {
      every: 8000,
      make: () => {
        const [service, code, message] = pick(FAULTS);
        const count = integer(1, 9);
        return {data: {service, code, message, level: next() < 0.3 ? 'critical' : 'warning', count}, metrics: {count}};
      },
    },
    visitors: {
      every: 2000,
      make: () => {
        active = Math.max(20, active + integer(-6, 6));
        return {data: {active, page: pick(PAGES), device: pick(DEVICES), country: pick(COUNTRIES)}, metrics: {active}};
      },
    },
  };
}
