import {expect} from '@open-wc/testing';
import {FakeEnvironment} from '../testing/fake-environment.js';
import {redactDeep, Tap, type TapEvent} from './tap.js';

describe('Tap', () => {
  it('numbers what happens, for several listeners, as long as they listen', () => {
    const tap = new Tap(new FakeEnvironment({now: 1000}));
    const seen: TapEvent[] = [];
    tap.tell('k', 'read', {before: true});
    const stop = tap.listen((event) => seen.push(event));
    const stopOther = tap.listen(() => {});
    tap.tell('k?token=hunter2', 'read', {reason: 'mount'});
    stop();
    tap.tell('k', 'snapshot', undefined);
    stopOther();
    expect(seen).to.have.length(1);
    expect(seen[0]).to.deep.include({at: 1000, seq: 1, key: 'k?token=…', type: 'read'});
  });

  it('F100 a listener that throws harms nobody', () => {
    const {warn} = console;
    const told: unknown[] = [];
    console.warn = (line: unknown) => told.push(line);
    const tap = new Tap(new FakeEnvironment());
    let heard = 0;
    tap.listen(() => {
      throw new Error('broken recorder');
    });
    tap.listen(() => heard++);
    tap.tell('k', 'read', undefined);
    console.warn = warn;
    expect(heard).to.equal(1);
    expect(told.join()).to.contain('broken recorder');
  });

  it('F129 what is recorded is plain, and holds no secret at any depth', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const plain = redactDeep({
      url: '/x?token=hunter2',
      headers: {Authorization: 'hunter2', accept: 'json'},
      list: [{password: 'hunter2'}, {api_key: 'hunter2'}],
      file: new File(['abc'], 'hunter2.txt'),
      fn: () => 'hunter2',
      since: new Map([['a', 'e1:1']]),
      circle,
      none: null,
    });
    const text = JSON.stringify(plain);
    expect(text).to.not.contain('hunter2');
    expect(text).to.contain('"accept":"json"').and.to.contain('"a":"e1:1"').and.to.contain('"none":null');
    expect(structuredClone(plain)).to.be.an('object');
  });
});
