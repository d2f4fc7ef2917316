import {expect, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {DATA_WIDGETS} from '../../testing/data-widgets.js';
import {Crowd, GOOD, isReady, PARTS} from './crowd.testing.js';

const TEXT = JSON.stringify(GOOD.body);
const typed = (type: string): object => ({text: TEXT, headers: {'content-type': type}});
const LIMITED = {status: 429, problem: {title: 'Too many'}};

/** So quick that half a minute is a part of a second. */
const HASTY = 60;

describe('all data widgets and answers that are late, limited or odd', function () {
  this.timeout(60_000);
  let crowd: Crowd;
  beforeEach(() => {
    crowd = new Crowd();
  });
  afterEach(() => crowd.remove());

  for (const [how, retryAfter] of [
    ['in seconds', 3],
    ['as a date', {date: 3}],
    ['as a date of a clock that is a day ahead', {date: 3, skew: 86_400}],
  ] as const)
    it(`F47 a limit is waited for, told ${how}, and then it is data`, async () => {
      await crowd.plan([{...LIMITED, retryAfter}, GOOD]);
      await crowd.each(isReady(3));
      for (const [tag, {requests}] of await crowd.seen()) {
        expect(requests, tag).to.have.length(2);
        // Time is ten times as quick, and a server that tells the time in seconds may mean one less.
        expect(requests[1]!.at - requests[0]!.at, tag).to.be.at.least(typeof retryAfter === 'number' ? 290 : 190);
      }
    });

  for (const [name, answer] of [
    ['F49 never comes', {hang: true}],
    ['F50 comes byte by byte', {...GOOD, drip: 400}],
  ] as const)
    for (const widgets of PARTS) {
      const tags = widgets.map(({tag}) => tag.replace('-widget', '')).join(', ');

      it(`${name}: it is loading, then an error with a way to try again, and the server is let go of: ${tags}`, async () => {
        crowd = new Crowd(widgets, HASTY);
        const states = new Set<string>();
        const opening = crowd.plan([answer]);
        await opening;
        const watch = setInterval(() => crowd.probes.forEach(({state, tag}) => states.add(`${tag} ${state}`)), 5);
        await crowd.each(({state, retry}) => state === 'error' && retry !== null, 40_000);
        clearInterval(watch);
        for (const {tag} of crowd.probes) expect([...states], tag).to.include(`${tag} loading`);
        await waitUntil(
          async () => [...(await crowd.seen()).values()].every(({live}) => live === 0),
          'it is still asked',
        );
        for (const [tag, {requests, aborted}] of await crowd.seen()) {
          expect(requests.length, tag).to.be.within(1, 4);
          expect(aborted, tag).to.equal(requests.length);
        }
      });
    }

  for (const [kind, answer] of [
    ['text/plain', typed('text/plain')],
    ['application/vnd.api+json', typed('application/ld+json')],
    ['no type', {text: TEXT, headers: {}}],
    ['a byte order mark', {text: `\uFEFF${TEXT}`, headers: {'content-type': 'application/json'}}],
  ] as const)
    it(`F54 JSON is read as JSON with ${kind}`, async () => {
      await crowd.plan([answer]);
      await crowd.each(isReady(3));
    });

  for (const [kind, scenario, query] of [
    ['no gzip, though it says so', 'gzip', ''],
    ['no UTF-8', 'encoded', 'kind=invalid-utf8'],
    ['in another encoding', 'encoded', 'kind=latin1'],
  ] as const)
    it(`F55 an answer that is ${kind} is an error or text, and never loads on`, async () => {
      await crowd.open((faults) => faults.url(scenario, query));
      await crowd.each(({state = ''}) =>
        (scenario === 'gzip' ? ['error'] : ['ready', 'empty', 'error']).includes(state),
      );
      expect(crowd.probes).to.have.length(DATA_WIDGETS.length);
    });

  it('F59 redirects are followed as far as they lead somewhere', async () => {
    await crowd.open((faults) => faults.url('redirect', 'chain=5'));
    await crowd.each(({state}) => state === 'ready');
    crowd.remove();
    crowd = new Crowd();
    await crowd.open((faults) => faults.url('redirect', 'loop=1'));
    await crowd.each(({state, retry}) => state === 'error' && retry !== null, 30_000);
  });

  it('F74 whoever reads again while reading is served by one request at a time', async () => {
    await crowd.plan([{...GOOD, delay: 100}]);
    await crowd.each(isReady(3));
    const work = crowd.probes.flatMap(({element}) => Array.from({length: 6}, () => element.dataController!.refresh()));
    await Promise.all(work);
    await crowd.each(isReady(3));
    for (const [tag, {mostLive, requests}] of await crowd.seen()) {
      expect(mostLive, tag).to.equal(1);
      expect(requests.length, tag).to.be.within(2, 3);
    }
  });
});
