import {expect} from '@open-wc/testing';
import {forgetWarnings} from '../core/warn.js';
import {DataEvents} from './data-events.js';
import type {DataHost} from './data-host.js';
import type {DataError} from './types.js';

const host = (): DataHost =>
  Object.assign(document.createElement('i'), {showDataState: () => undefined}) as unknown as DataHost;

function told(work: (events: DataEvents) => void): string[] {
  const {warn} = console;
  const lines: string[] = [];
  forgetWarnings();
  console.warn = (line: string) => void lines.push(line);
  work(new DataEvents(host()));
  console.warn = warn;
  return lines;
}

const refused: DataError = {code: 'missing', message: 'There is no topic “order”.', retryable: false};
const signedOut: DataError = {code: 'auth', message: 'Your session has ended.', retryable: false};

describe('what is told of data', () => {
  it('F91 says once on the console that a feed was refused, beside data that stays', () => {
    const lines = told((events) => {
      events.state('stale', 'closed', refused);
      events.state('refreshing', 'closed', refused);
      events.state('stale', 'closed', refused);
    });
    expect(lines).to.deep.equal(['[total-widgets] <i> stays as it is: There is no topic “order”.']);
  });

  it('says nothing there of what is no mistake of the page, or shows in place of data', () => {
    expect(told((events) => events.state('stale', 'closed', signedOut))).to.deep.equal([]);
    expect(told((events) => events.state('stale', 'reconnecting', refused))).to.deep.equal([]);
    expect(told((events) => events.state('error', 'closed', refused))).to.deep.equal([]);
  });
});
