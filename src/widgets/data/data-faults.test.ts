import {expect, waitUntil} from '@open-wc/testing';
import '../../testing/preload.js';
import {allDataWidgets, recordsOf} from '../../testing/data-widgets.js';
import {Faults, otherOrigin} from '../../providers/testing/faults.js';
import {Crowd, GOOD, isReady, PARTS} from './crowd.testing.js';

describe('all data widgets against a server that misbehaves', function () {
  this.timeout(40_000);
  let crowd: Crowd;
  beforeEach(() => {
    crowd = new Crowd();
  });
  afterEach(() => crowd.remove());

  describe('answers', () => {
    it('draw what a good server says', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      expect(await crowd.counts()).to.deep.equal(crowd.everyone(1));
    });

    it('F45 500 and then 200 is data without an act of the reader, and two requests', async () => {
      await crowd.plan([{status: 500, problem: {title: 'Broken'}}, GOOD]);
      await crowd.each(isReady(3));
      expect(await crowd.counts()).to.deep.equal(crowd.everyone(2));
    });

    it('F46 500 for ever is an error after at most four requests, whose retry works', async () => {
      await crowd.plan([{status: 500, problem: {title: 'Broken'}}]);
      await crowd.each((probe) => probe.state === 'error' && probe.retry !== null);
      const counts = await crowd.counts();
      for (const [tag, count] of Object.entries(counts)) expect(count, tag).to.be.within(2, 4);
      await crowd.change([GOOD]);
      for (const {retry} of crowd.probes) retry!.click();
      await crowd.each(isReady(3));
    });

    it('F51 a connection that is cut is tried again', async () => {
      await crowd.plan([{...GOOD, reset: 'before'}, {...GOOD, reset: 10}, GOOD]);
      await crowd.each(isReady(3));
    });

    it('F52 an answer that is no JSON is bad data, asked for twice at most', async () => {
      for (const kind of ['truncated', 'jsonp', 'html']) {
        await crowd.open((faults) => faults.url('malformed', `kind=${kind}`));
        await crowd.each((probe) => probe.state === 'error');
        for (const {text, element} of crowd.probes) {
          expect(text, element.localName).not.to.match(/hacked|Sign in/);
          expect(element.shadowRoot?.querySelector('script'), element.localName).to.equal(null);
        }
        for (const [tag, count] of Object.entries(await crowd.counts())) expect(count, tag).to.be.at.most(2);
        crowd.remove();
        crowd = new Crowd();
      }
    });

    it('F52 F49 what is there stays while a later read fails, and is called old', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      await crowd.change([{text: '{"data":[', headers: {'content-type': 'application/json'}}]);
      for (const {element} of crowd.probes) void element.dataController!.refresh();
      await crowd.each(({state}) => state !== 'ready' && state !== 'refreshing' && state !== 'loading');
      await crowd.each(({items, state}) => items.length === 3 && state === 'stale');
    });

    for (const kind of ['null', 'number', 'string', 'boolean', 'object', 'nested', 'long-id', 'then', 'proto'])
      it(`F56 F101 F111 an answer of another shape (${kind}) harms nobody`, async () => {
        await crowd.open((faults) => faults.url('shape', `kind=${kind}`));
        await crowd.each(({state = ''}) => ['ready', 'empty', 'error'].includes(state));
        expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
      });

    for (const [kind, answer] of [
      ['nulls', [null, null]],
      ['mixed', [recordsOf(1)[0], null, 'x', 7, [1], recordsOf(2)[1]]],
    ] as const)
      it(`F56 members that are no records (${kind}) are left out, the others stand`, async () => {
        await crowd.plan([{body: answer}]);
        await crowd.each(({state = ''}) => ['ready', 'empty'].includes(state));
        if (kind === 'mixed') await crowd.each(({items}) => items.length >= 2);
      });

    it('F57 ids that are missing, doubled or of several types lose no record', async () => {
      const [one, two, three, four] = recordsOf(4);
      const records = [{...one}, {...two, id: 1}, {...three, id: '1'}, {...four, id: undefined}];
      await crowd.plan([{body: {data: records}}]);
      await crowd.each(({items}) => items.length === 4);
    });

    it('F64 an answer without a body is empty, and says so', async () => {
      await crowd.open((faults) => faults.url('nothing'));
      await crowd.each(({state, text, items}) => state === 'empty' && items.length === 0 && text.trim() !== '');
    });

    it('F62 a refusal to other origins is an error that names the cause', async () => {
      const other = await otherOrigin();
      await crowd.open((faults) => `${other}${faults.url('nocors')}`);
      await crowd.each(({state, text}) => state === 'error' && text.trim() !== '');
    });

    it('F60 an answer that has not changed changes nothing that is shown', async () => {
      await crowd.plan([{...GOOD, etag: '"v1"'}]);
      await crowd.each(isReady(3));
      const states: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const {target} of records)
          states.push(`${(target as HTMLElement).localName} ${(target as HTMLElement).dataset['state']}`);
      });
      for (const {element} of crowd.probes)
        observer.observe(element, {attributes: true, attributeFilter: ['data-state']});
      const before = crowd.probes.map(({items}) => items[0]);
      await Promise.all(crowd.probes.map(({element}) => element.dataController!.refresh()));
      await crowd.each(isReady(3));
      expect(states.filter((one) => / (?:loading|empty|error)$/.test(one))).to.deep.equal([]);
      crowd.probes.forEach((probe, index) => expect(probe.items[0] === before[index], probe.tag).to.equal(true));
      observer.disconnect();
    });
  });

  describe('races', () => {
    for (const widgets of PARTS) {
      const tags = widgets.map(({tag}) => tag.replace('-widget', '')).join(', ');

      it(`F65 the later question is the one that is answered, however late the first: ${tags}`, async () => {
        const later = new Map<string, string>();
        for (const {tag} of widgets) later.set(tag, `${(await new Faults().plan({answers: [GOOD]})).base}/x`);
        crowd = await new Crowd(widgets).open((faults) => faults.url('slow', 'ms=400'));
        await crowd.each(({state}) => state === 'loading');
        const end = Date.now() + 500;
        for (const {tag, element} of crowd.probes) element.setAttribute('data-source', later.get(tag)!);
        await crowd.each(isReady(3));
        // The answer to the first has two records.
        await waitUntil(() => crowd.probes.some((probe) => !isReady(3)(probe)) || Date.now() > end);
        await crowd.each(isReady(3), 0);
      });

      it(`F71 F72 who leaves while it asks ends the request, who comes back is served: ${tags}`, async () => {
        crowd = await new Crowd(widgets).plan([{...GOOD, delay: 1000}]);
        const all = async (holds: (seen: {live: number; aborted: number}) => boolean): Promise<boolean> =>
          [...(await crowd.seen()).values()].every(holds);
        await waitUntil(() => all(({live}) => live === 1), 'not all have asked');
        for (const {element} of crowd.probes) element.remove();
        await waitUntil(() => all(({aborted}) => aborted === 1), 'not all have let go');
        crowd.place.append(...crowd.probes.map(({element}) => element));
        await crowd.each(isReady(3));
        expect(await crowd.counts()).to.deep.equal(crowd.everyone(2));
      });
    }

    it('F66 of a hundred changes at once few are asked, and the last is shown', async () => {
      await crowd.plan([GOOD]);
      await crowd.each(isReady(3));
      for (let turn = 0; turn < 100; turn++) {
        for (const {tag, element} of crowd.probes)
          element.setAttribute('data-source', `${crowd.faults.get(tag)!.base}/x?turn=${turn}`);
        if (turn % 10 === 0) await Promise.resolve();
      }
      await waitUntil(
        async () => [...(await crowd.seen()).values()].every(({requests}) => requests.at(-1)?.url.includes('turn=99')),
        undefined,
        {timeout: 5000},
      );
      await crowd.each(isReady(3));
      for (const [tag, count] of Object.entries(await crowd.counts())) expect(count, tag).to.be.at.most(6);
    });

    it('F67 many of a kind with one source are one request', async () => {
      const faults = await new Faults().plan({answers: [GOOD]});
      const place = await crowd.enter();
      const source = {'data-source': `${faults.base}/x`};
      const probes = (await Promise.all(Array.from({length: 10}, () => allDataWidgets(() => source)))).flat();
      place.append(...probes.map(({element}) => element));
      await waitUntil(() => probes.every(isReady(3)), undefined, {timeout: 10_000}).catch(() =>
        expect.fail(probes.filter((probe) => !isReady(3)(probe)).join('; ')),
      );
      expect((await faults.seen()).requests).to.have.length(1);
    });

    it('F75 an interval shorter than the answers take never has two requests under way', async () => {
      await crowd.plan([{...GOOD, delay: 300}], {'refresh-interval': '1000'});
      await waitUntil(
        async () => [...(await crowd.seen()).values()].every(({requests}) => requests.length >= 3),
        undefined,
        {timeout: 8000},
      );
      await crowd.each(({items}) => items.length === 3);
      for (const {element} of crowd.probes) element.remove();
      await waitUntil(async () => [...(await crowd.seen()).values()].every(({live}) => live === 0));
      for (const [tag, {mostLive}] of await crowd.seen()) expect(mostLive, tag).to.equal(1);
    });
  });
});
