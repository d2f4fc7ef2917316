/** The page of a stream under load: starts and stops it, and measures how the page itself keeps up. */
import type {Reading, Wish} from './stress-source.js';

const provider = document.querySelector('function-provider')!;
const rate = document.querySelector('select-widget')!;
const toggle = document.querySelector<HTMLElementTagNameMap['button-widget']>('#toggle')!;
const TOPICS = ['frames', 'dropped', 'longest', 'records', 'points', 'sensors'];
/** Milliseconds over which frames are counted. */
const SPAN = 1000;
/** Milliseconds of a frame of a screen of 60 Hz. */
const FRAME = 1000 / 60;

let worker: Worker | undefined;
let records = 0;
let messages = 0;

provider.feeds = Object.fromEntries(TOPICS.map((topic) => [`load:${topic}`, () => () => {}]));

function take(readings: readonly Reading[]): void {
  const isFirst = records === 0;
  records += readings.length;
  provider.push(
    'load:sensors',
    isFirst
      ? {op: 'reset', records: readings}
      : readings.map((record) => ({op: 'update', record, key: String(record.id)})),
  );
  const point = {number: ++messages, value: readings[0]?.value ?? 0};
  provider.push('load:points', isFirst ? {op: 'reset', records: [point]} : {op: 'insert', record: point, at: -1});
}

// In the page, as whoever looks at it sees it: no tool knows better when a frame came.
function watch(): void {
  let start = performance.now();
  let last = start;
  let frames = 0;
  let dropped = 0;
  let longest = 0;
  const look = (now: number): void => {
    if (!worker) return;
    frames++;
    dropped += Math.max(0, Math.round((now - last) / FRAME) - 1);
    longest = Math.max(longest, now - last);
    last = now;
    if (now - start >= SPAN) {
      provider.push('load:frames', Math.round((frames * 1000) / (now - start)));
      provider.push('load:dropped', dropped);
      provider.push('load:longest', Math.round(longest));
      provider.push('load:records', records);
      start = now;
      frames = dropped = longest = 0;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function start(): void {
  worker = new Worker(new URL('./stress-source.ts', import.meta.url), {type: 'module'});
  worker.addEventListener('message', ({data}: MessageEvent<readonly Reading[]>) => take(data));
  worker.postMessage({rate: Number(rate.value)} satisfies Wish);
  watch();
}

function stop(): void {
  worker?.terminate();
  worker = undefined;
  records = messages = 0;
}

toggle.addEventListener('click', () => {
  if (worker) stop();
  else start();
  toggle.label = worker ? 'Stop the stream' : 'Start the stream';
  toggle.icon = worker ? 'pause' : 'play';
});
rate.addEventListener('change', () => {
  if (worker) {
    stop();
    start();
  }
});

// Nothing is on its way before it is started.
void customElements.whenDefined('function-provider').then(() => {
  for (const topic of ['sensors', 'points']) provider.push(`load:${topic}`, {op: 'reset', records: []});
  for (const topic of ['frames', 'dropped', 'longest', 'records']) provider.push(`load:${topic}`, 0);
});
