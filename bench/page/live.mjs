// Runs in the page: 1,000 records a second arrive from a worker, so that the source never waits for the page.

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

const now = () => performance.timeOrigin + performance.now();

/** The stamp on the screen, in milliseconds; the records carry tenths, without a fraction that a format could drop. */
const stampIn = (text) => Number((text ?? '').replaceAll(/\D/g, '')) / 10;

/** Takes the age of what is on the screen, and the time between frames, for some seconds. */
function watch(read, seconds) {
  const ages = [];
  const frames = [];
  const start = performance.now();
  let last = start;
  return new Promise((resolve) => {
    const look = (time) => {
      frames.push(time - last);
      last = time;
      const {port1, port2} = new MessageChannel();
      // After the frame has been painted.
      port1.addEventListener('message', () => ages.push(now() - stampIn(read())));
      port1.start();
      port2.postMessage(undefined);
      if (performance.now() - start < seconds * 1000) requestAnimationFrame(look);
      else resolve({ages, frames: frames.slice(1)});
    };
    requestAnimationFrame(look);
  });
}

async function arrived(read, expected) {
  const end = performance.now() + DRAIN;
  while (performance.now() < end) {
    if (Math.abs(stampIn(read()) - expected) < 0.05) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

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
      const complete = await arrived(view.last, sent.last);
      return {complete, records: sent.records, count: stampIn(view.count()) * 10};
    },
  };
}
