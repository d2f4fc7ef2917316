import {number} from './seed-tools.mjs';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Days before and after now that have something on them. */
const AROUND = 75;

const MEETINGS = ['Design review', 'Interview', 'One to one', 'Roadmap', 'Support rota', 'Customer call', 'Budget'];
const PLACES = ['Room 1', 'Room 4', 'The library', 'Video', null];
const SPANS = [
  ['Conference', 'travel', 3],
  ['Offsite', 'travel', 2],
  ['Sprint', 'release', 10],
  ['Ada is away', 'holiday', 5],
  ['Public holiday', 'holiday', 1],
];

/** Invented appointments around now: a stand-up each working day, meetings, and some that take days. */
export async function seedAppointments(world) {
  const {now, put, random} = world;
  const midnight = Math.floor(now / DAY) * DAY;
  const stamp = new Date(now).toISOString();
  const rows = number(2 * AROUND).flatMap((at) => daily(random, midnight + (at - AROUND) * DAY));
  const spans = SPANS.flatMap((span, at) => spansOf(span, midnight, at));
  await put(
    'appointments',
    [...rows, ...spans].map((row, at) => ({id: at + 1, ...row, created_at: stamp, updated_at: stamp, version: 1})),
  );
}

function daily(random, day) {
  const weekday = new Date(day).getUTCDay();
  if (weekday === 0 || weekday === 6) return [];
  const standUp = timed('Stand-up', 'focus', 'Video', day, 9.25 * 60, 15);
  const meetings = number(random.integer(0, 3)).map(() =>
    timed(
      random.pick(MEETINGS),
      'meeting',
      random.pick(PLACES),
      day,
      random.integer(20, 33) * 30,
      random.pick([30, 60, 90]),
    ),
  );
  const release = weekday === 4 ? [timed('Release', 'release', null, day, 16 * 60, 60)] : [];
  return [standUp, ...meetings, ...release];
}

const timed = (title, category, location, day, from, length) => ({
  title,
  category,
  location,
  starts_at: new Date(day + from * MINUTE).toISOString(),
  ends_at: new Date(day + (from + length) * MINUTE).toISOString(),
  all_day: false,
});

// Each comes again after five weeks, and none together with another of its kind.
const spansOf = ([title, category, days], midnight, at) =>
  [-2, -1, 0, 1].map((turn) => {
    const start = midnight + (turn * 35 + at * 8 - 3) * DAY;
    return {
      title,
      category,
      location: category === 'travel' ? 'Lisbon' : null,
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(start + days * DAY).toISOString(),
      all_day: true,
    };
  });
