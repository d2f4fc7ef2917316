import {expect} from '@open-wc/testing';
import {lengthText, measure, ratioText} from './measure.js';
import {forgetWarnings} from './warn.js';

function warningsOf(act: () => void): readonly string[] {
  const {warn} = console;
  const told: string[] = [];
  forgetWarnings();
  console.warn = (text: string) => told.push(text);
  act();
  console.warn = warn;
  return told;
}

describe('measure', () => {
  it('gives the style rules what CSS takes, and takes it back', () => {
    const host = document.createElement('div');
    measure(host, 'width', 'inline-size', '12rem');
    expect(host.style.getPropertyValue('--_width')).to.equal('12rem');
    measure(host, 'width', 'inline-size', undefined);
    expect(host.style.getPropertyValue('--_width')).to.equal('');
  });

  it('says once what it can’t take, and leaves the default', () => {
    const host = document.createElement('div');
    const told = warningsOf(() => {
      measure(host, 'width', 'inline-size', 'wide; color: red');
      measure(host, 'aspect-ratio', 'aspect-ratio', 'square');
    });
    expect(host.style.length).to.equal(0);
    expect(told).to.have.length(2);
    expect(told[1]).to.include('16/9');
  });

  it('reads bare numbers as pixels and colons as ratios', () => {
    expect([lengthText('120'), lengthText('50%'), ratioText('16:9'), ratioText('1')]).to.deep.equal([
      '120px',
      '50%',
      '16 / 9',
      '1',
    ]);
  });
});
