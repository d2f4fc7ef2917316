import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {readLogEntry} from './log-entry.js';
import {levelOf, logEntryView} from './log-entry-view.js';

const draw = async (item: object, hasTrace = false, isFull = false): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(logEntryView(readLogEntry({key: 'k', item}), {language: 'en', isFull, hasTrace}), place);
  return place;
};

describe('logEntryView', () => {
  it('says a count only from two on, in figures for eyes and words for ears', async () => {
    expect((await draw({message: 'a'})).querySelector('[part="repeats"]')).to.equal(null);
    const repeats = (await draw({message: 'a', count: 1200}, false, true)).querySelector('[part="repeats"]');
    expect(repeats?.firstElementChild?.textContent).to.equal('×1,200+');
    expect(repeats?.lastElementChild?.textContent).to.equal('1,200 times');
  });

  it('has a trace only where there is one and it is asked for', async () => {
    expect((await draw({stack: 'at a'})).querySelector('details')).to.equal(null);
    expect((await draw({}, true)).querySelector('details')).to.equal(null);
    expect((await draw({stack: 'at a'}, true)).querySelector('pre')?.textContent).to.equal('at a');
  });
});

describe('levelOf', () => {
  it('takes what it does not know for an error', () => {
    expect(['warn', 'info', 'debug', 'odd', 'toString'].map(levelOf)).to.deep.equal([
      'warning',
      'info',
      'quiet',
      'error',
      'error',
    ]);
  });
});
