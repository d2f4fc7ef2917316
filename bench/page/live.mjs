// Runs in the page: 1,000 records a second arrive from a worker, so that the source never waits for the page.
import {arrives, stampIn, watch} from './frames.mjs';

const ROWS = 200;
const RATE = 1000;
const EVERY = 10;
/** Later than this after the end, what was sent last counts as lost. */
const DRAIN = 3000;

const SOURCE = `
let number = 0;
let timer;
const now = () => performance.timeOrigin + performance.now();
function send(rows, per) {
  const records = Array.from({length: per}, () => ({id: 1 + ((number * 7919) % (rows - 1)), name: 'row', value: ++number}));
  records.push({id: 0, name: 'last', value: Math.round(now() * 10)});
  postMessage(records);
}
onmessage = ({data: {rows, per, every}}) => {
  clearInterval(timer);
  if (!rows) return postMessage(undefined);
  const start = now();
  let sent = 0;
  timer = setInterval(() => {
    for (const due = (now() - start) / every; sent < due; sent++) send(rows, per);
  }, every);
};`;

/** @param {(box: Element, records: object[]) => Promise<{push(records: object[]): void, last(): string, count(): string}>} setUp */
export function drive(setUp) {
  let view;
  let worker;
  let sent = {last: 0, records: 0};
  let stopped;
  return {
    async start() {
      const first = Array.from({length: ROWS}, (_, id) => ({id, name: 'row', value: 0}));
      view = await setUp(document.body, first);
      worker = new Worker(URL.createObjectURL(new Blob([SOURCE], {type: 'text/javascript'})));
      worker.addEventListener('message', ({data}) => {
        if (!data) return stopped();
        sent = {last: data.at(-1).value / 10, records: sent.records + data.length};
        view.push(data);
      });
      worker.postMessage({rows: ROWS, per: (RATE * EVERY) / 1000 - 1, every: EVERY});
    },
    watch: (seconds) => watch(view.last, seconds),
    async stop() {
      await new Promise((resolve) => {
        stopped = resolve;
        worker.postMessage({});
      });
      const complete = await arrives(view.last, sent.last, DRAIN);
      return {complete, records: sent.records, count: stampIn(view.count()) * 10};
    },
  };
}
