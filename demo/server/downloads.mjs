import {Problem} from './problem.mjs';

const MOST_ROWS = 1000;

/**
 * Files to keep: a resource as CSV, an invoice, a document that was uploaded.
 * @param {import('./context.mjs').Call} call
 * @param {import('./api.mjs').Api} api
 */
export function answerDownload(call, api) {
  if (call.method !== 'GET') throw new Problem(405, 'This is asked by GET.', {headers: {Allow: 'GET'}});
  const [first, second, third] = call.path;
  if (first === 'export') return exportCsv(second ?? '', call.pairs, api);
  if (first === 'orders' && third === 'invoice' && call.path.length === 3) return invoice(second, api);
  if (first === 'documents' && third === 'content' && call.path.length === 3) return document(second, api);
  if (first === 'uploads' && third === 'content' && call.path.length === 3) return upload(second, api);
  throw new Problem(404, 'There is nothing at this address.');
}

async function exportCsv(file, pairs, api) {
  const name = /^(\w+)\.csv$/.exec(file)?.[1];
  if (!name) throw new Problem(404, 'An export is asked as /export/products.csv.');
  const {data} = await api.reads.list(name, [['page[size]', String(MOST_ROWS)], ...pairs]);
  const fields = Object.keys(api.context.resources.get(name).fields);
  const lines = [fields, ...data.map((record) => fields.map((field) => record[field]))];
  const text = lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  return download(`${name}.csv`, 'text/csv; charset=utf-8', `${text}\r\n`);
}

/** Spreadsheets run what begins like a formula; a quote before it keeps it a text. */
function csvCell(value) {
  const text =
    value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

async function invoice(id, api) {
  const {data: order} = await api.reads.record('orders', id, [['load', 'items']]);
  const lines = order.items.map(
    ({quantity, product_name: name, amount}) =>
      `${String(quantity).padStart(4)}  ${name.padEnd(40)} ${amount.toFixed(2).padStart(10)}`,
  );
  const text = [
    `Invoice ${order.id}`,
    `${order.customer_name}, ${order.created_at.slice(0, 10)}`,
    '',
    ...lines,
    '',
    `Total ${order.total.toFixed(2)}`,
    '',
  ];
  return download(`invoice-${order.id}.txt`, 'text/plain; charset=utf-8', text.join('\n'));
}

async function document(id, api) {
  if (!/^\d{1,9}$/.test(id)) throw new Problem(404, 'There is no such document.');
  const [row] = await api.context.db.query(
    "select name, type, encode(content, 'base64') as content from documents where id = $1::int",
    [id],
  );
  if (!row) throw new Problem(404, 'There is no such document.');
  return download(row.name, 'application/octet-stream', Buffer.from(row.content, 'base64'));
}

/** Whatever its type: it is kept, and never shown as a page of this server. */
async function upload(id, api) {
  const {name, content} = await api.context.uploads.read(id);
  return download(name, 'application/octet-stream', content);
}

function download(name, type, text) {
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return {status: 200, headers: {'Content-Type': type, 'Content-Disposition': disposition}, text};
}
