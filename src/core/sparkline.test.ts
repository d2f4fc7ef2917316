import {expect, fixture, html} from '@open-wc/testing';
import {sparkline, sparkPath, SPARK} from './sparkline.js';

const heights = (path: string): readonly number[] => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));

describe('a sparkline', () => {
  it('goes from edge to edge and never beyond its values', () => {
    const path = sparkPath([1, 9, 4, 6]);
    expect(path).to.match(/^M0,/);
    expect(path).to.match(/100,[\d.]+$/);
    for (const y of heights(path)) expect(y).to.be.within(SPARK.inset, SPARK.height - SPARK.inset);
  });

  it('puts the highest value on top', () => {
    expect(heights(sparkPath([0, 10]))).to.deep.equal([30, 30, 2, 2]);
  });

  it('runs through the middle where nothing changes', () => {
    expect(new Set(heights(sparkPath([5, 5, 5])))).to.deep.equal(new Set([16]));
  });

  it('makes no mountains of what hardly changes', () => {
    for (const y of heights(sparkPath([99.5, 100, 99.5]))) expect(y).to.be.within(14, 18);
    expect(new Set(heights(sparkPath([0, 0])))).to.deep.equal(new Set([16]));
  });

  it('needs two values', () => {
    expect(sparkPath([])).to.equal('');
    expect(sparkPath([1, Number.NaN])).to.equal('');
  });

  it('is a drawing without words', async () => {
    const place = await fixture(html`<div>${sparkline([1, 2], true)}</div>`);
    expect(place.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
    expect(place.querySelectorAll('path')).to.have.length(2);
    expect(place.querySelector('.spark-line')?.getAttribute('d')).to.equal(sparkPath([1, 2]));
  });
});
