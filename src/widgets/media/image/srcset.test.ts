import {expect} from '@open-wc/testing';
import {HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {safeSrcset} from './srcset.js';

describe('safeSrcset', () => {
  it('gives back what an image takes', () => {
    expect(safeSrcset('/a.png 480w, /b.png 2x,/c,d.png')).to.equal('/a.png 480w, /b.png 2x, /c,d.png');
    expect(safeSrcset(' /a.png ')).to.equal('/a.png');
  });

  it('F102 leaves out what is not safe', () => {
    expect(safeSrcset('javascript:alert(1) 1x, /b.png 2x')).to.equal('/b.png 2x');
    for (const url of HOSTILE_URLS)
      expect(safeSrcset(`${url} 1x`) ?? '').not.to.match(/^\s*(?:javascript|vbscript|data:text|file|about):/i);
  });

  it('is none where nothing is left', () => {
    expect([safeSrcset(''), safeSrcset(7), safeSrcset(undefined), safeSrcset(' , ')]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is quick with anything', () => {
    const start = performance.now();
    for (const text of ['x '.repeat(10_000), 'x'.repeat(100_000), ','.repeat(20_000), 'a,'.repeat(10_000)])
      safeSrcset(text);
    expect(performance.now() - start).to.be.lessThan(200);
  });
});
