// Runs in the page: messages of records come from a worker, 500 a second, into a live table and a line beside it.
import {adopt} from './adopt.mjs';
import {createFeed} from '../lib/feed.mjs';
import {KeyedWindow} from '../lib/keyed-window.mjs';
import {arrives, stampIn, watch} from './frames.mjs';

const ROWS = 1000;
const POINTS = 600;
const MESSAGES = 500;
/** Later than this after the end, what was sent last counts as lost. */
const DRAIN = 10_000;
const FIELDS = ['id', 'stamp', 'name', 'price', 'pieces', 'share'];

const SOURCE = `
const now = () => performance.timeOrigin + performance.now();
const createFeed = ${createFeed};
let timer;
onmessage = ({data: {rows, size, every}}) => {
  clearInterval(timer);
  if (!rows) return postMessage(undefined);
  const feed = createFeed({rows, size, now});
  const start = now();
  let sent = 0;
  postMessage(feed.first());
  timer = setInterval(() => {
    for (const due = (now() - start) / every; sent < due; sent++) postMessage(feed.next());
  }, every);
};`;

const SHEET = `
body {margin: 0}
.table {position: relative; width: 900px; height: 500px; overflow: auto}
.line {position: relative; width: 900px; height: 200px}
`;

function makeBoxes() {
  adopt(SHEET);
  return ['table', 'line'].map((className) => {
    const box = Object.assign(document.createElement('div'), {className});
    document.body.append(box);
    return box;
  });
}

/**
 * @param {(boxes: Element[], settings: object) => Promise<object>} setUp - Gives `push({added, updated, removed}, {x, y}, rows)`
 * and `last()`, the text of the stamp in the first row.
 */
export function drive(setUp) {
  const held = new KeyedWindow(ROWS);
  let view;
  let worker;
  let stamp = 0;
  let taken = 0;
  let stopped;
  const take = (text) => {
    const records = JSON.parse(text);
    const changes = held.apply(records);
    const first = held.rows.get(0);
    stamp = first.stamp / 10;
    view.push(changes, {x: taken++, y: first.price}, held.rows);
  };
  return {
    async start(rate) {
      view = await setUp(makeBoxes(), {fields: FIELDS, rows: ROWS, points: POINTS});
      worker = new Worker(URL.createObjectURL(new Blob([SOURCE], {type: 'text/javascript'})));
      worker.addEventListener('message', ({data}) => (data ? take(data) : stopped()));
      worker.postMessage({rows: ROWS, size: rate / MESSAGES, every: 1000 / MESSAGES});
    },
    watch: (seconds) => watch(view.last, seconds),
    /** Whether the last record came to the screen, and how many messages there were. */
    async stop() {
      await new Promise((resolve) => {
        stopped = resolve;
        worker.postMessage({});
      });
      return {isComplete: await arrives(view.last, stamp, DRAIN), messages: taken, shown: stampIn(view.last())};
    },
  };
}
