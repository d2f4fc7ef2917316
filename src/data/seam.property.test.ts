import {expect} from '@open-wc/testing';
import {SimulatedFeed, type PositionStyle} from '../testing/simulated-feed.js';
import type {Json, JsonRecord} from './types.js';

const RUNS = 10_000;

/** Runs one seed to its end. */
function run(seed: number, style: PositionStyle): SimulatedFeed {
  const feed = new SimulatedFeed(seed, style);
  if (feed.chance(0.8)) feed.connect();
  feed.seam.read('mount');
  const steps = 5 + feed.pick(60);
  for (let i = 0; i < steps; i++) feed.step();
  feed.finish();
  return feed;
}

const byId = (rows: readonly Json[]): string[] =>
  rows.map((row) => `${(row as JsonRecord)['id']} ${JSON.stringify(sorted(row as JsonRecord))}`).sort();

const sorted = (row: JsonRecord): [string, Json][] => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

function firstFailure(style: PositionStyle, wrong: (feed: SimulatedFeed) => boolean): string {
  for (let seed = 1; seed <= RUNS; seed++) {
    const feed = run(seed, style);
    if (wrong(feed)) return `seed ${seed}: ${JSON.stringify(feed.shown())} instead of ${JSON.stringify(feed.rows)}`;
  }
  return 'none';
}

describe('the seam over random runs of drops, resumes, doubles, refetches and reorders', function () {
  this.timeout(120_000);

  it('F04 F05 F06 F07 F74 ends at the server exactly, order included, with comparable positions', () => {
    const failure = firstFailure('comparable', (feed) => {
      const exact = feed.shown().map((row) => sorted(row as JsonRecord));
      return JSON.stringify(exact) !== JSON.stringify(feed.rows.map(sorted));
    });
    expect(failure).to.equal('none');
  });

  it('F04 F07 F74 converges in content with ids that can only be resumed from', () => {
    const failure = firstFailure('opaque', (feed) => byId(feed.shown()).join() !== byId(feed.rows).join());
    expect(failure).to.equal('none');
  });

  it('F04 F07 F74 converges in content without any ids', () => {
    const failure = firstFailure('none', (feed) => byId(feed.shown()).join() !== byId(feed.rows).join());
    expect(failure).to.equal('none');
  });

  it('F74 never has more than one read under way', () => {
    for (let seed = 1; seed <= 500; seed++) expect(run(seed, 'comparable').mostReadsAtOnce).to.equal(1);
  });

  it('leaves no timer when it is stopped', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const feed = new SimulatedFeed(seed, 'comparable');
      feed.seam.read('mount');
      for (let i = 0; i < 30; i++) feed.step();
      feed.seam.stop();
      expect(feed.environment.pending.timers).to.equal(0);
    }
  });
});
