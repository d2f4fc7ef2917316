/** Invents the readings of 1,000 sensors in a worker, so that a page that is busy never slows its own source down. */

/** A reading as a server would send it. */
export interface Reading {
  readonly id: number;
  readonly name: string;
  readonly value: number;
  readonly readings: number;
  readonly status: string;
}

/** What the page asks for: so many records a second, or none. */
export interface Wish {
  readonly rate: number;
}

const SENSORS = 1000;
/** Milliseconds between two messages. */
const EVERY = 2;
const NAMES = ['Boiler', 'Pump', 'Valve', 'Turbine', 'Filter', 'Tank', 'Fan', 'Meter'];

const counts = new Uint32Array(SENSORS);
let timer: ReturnType<typeof setInterval> | undefined;
let place = 0;

function readingOf(sensor: number): Reading {
  const readings = ++counts[sensor]!;
  const value = Math.round(1000 * (50 + 40 * Math.sin(readings / 40 + sensor))) / 1000;
  const status = value > 88 ? 'high' : value < 12 ? 'low' : 'normal';
  return {id: sensor, name: `${NAMES[sensor % NAMES.length]} ${sensor}`, value, readings, status};
}

// Each message begins with the sensor that the chart follows.
function message(count: number): readonly Reading[] {
  return Array.from({length: count}, (_, index) => {
    if (index === 0) return readingOf(0);
    place = (place + 7) % SENSORS;
    return readingOf(place);
  });
}

addEventListener('message', ({data: {rate}}: MessageEvent<Wish>) => {
  clearInterval(timer);
  if (rate === 0) return;
  postMessage(Array.from({length: SENSORS}, (_, sensor) => readingOf(sensor)));
  const count = Math.max(1, Math.round((rate * EVERY) / 1000));
  const start = performance.now();
  let sent = 0;
  timer = setInterval(() => {
    for (const due = (performance.now() - start) / EVERY; sent < due; sent++) postMessage(message(count));
  }, EVERY);
});
