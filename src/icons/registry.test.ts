import {expect} from '@open-wc/testing';
import {forgetWarnings} from '../core/warn.js';
import {iconBaseFor} from './base.js';
import {iconNodes, onIcons, registerIcon, setIconBase} from './registry.js';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>';

const SEEDS =
  'users user home cog plus edit delete trash bold italic chevron_down info inbox dollar activity trending_up eye download copy package phone briefcase file';

/** What the console is told while `act` runs. */
async function told(act: () => unknown): Promise<string[]> {
  const lines: string[] = [];
  const {warn} = console;
  forgetWarnings();
  console.warn = (line: string) => lines.push(line);
  await act();
  console.warn = warn;
  return lines;
}

describe('icons', () => {
  before(() => setIconBase('/test/icons/'));

  it('has the names that pages were promised in one file, and at once when that is there', async () => {
    const [first = '', ...others] = SEEDS.split(' ');
    expect(await iconNodes(first))
      .to.be.an('array')
      .with.length.above(0);
    for (const name of [first, ...others]) expect(iconNodes(name), name).to.be.an('array').with.length.above(0);
  });

  it('knows aliases and either way of writing', async () => {
    await iconNodes('delete');
    expect(iconNodes('delete')).to.equal(iconNodes('trash'));
    expect(iconNodes('edit')).to.equal(iconNodes('pencil'));
    expect(iconNodes('cog')).to.equal(iconNodes('settings'));
    expect(iconNodes('chevron_down')).to.equal(iconNodes('chevron-down'));
  });

  it('fetches any other name from the folder of icons, once', async () => {
    const first = iconNodes('fixture-star');
    expect(iconNodes('fixture_star')).to.equal(first);
    expect(await first).to.deep.equal([['path', {d: 'M1 1h2'}]]);
    expect(iconNodes('fixture-star')).to.deep.equal([['path', {d: 'M1 1h2'}]]);
  });

  it('says once that a name is unknown', async () => {
    const lines = await told(async () => {
      expect(await iconNodes('no-such-icon')).to.equal(undefined);
      expect(await iconNodes('no-such-icon')).to.equal(undefined);
    });
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain('no-such-icon');
  });

  describe('of the page', () => {
    it('are taken as SVG text', async () => {
      registerIcon('test-own', SVG);
      expect(await iconNodes('test_own')).to.deep.equal([
        [
          'svg',
          {viewBox: '0 0 10 10', width: '24', height: '24', fill: 'currentColor', stroke: 'none', 'stroke-width': '1'},
          [['path', {d: 'M0 0h9'}]],
        ],
      ]);
    });

    it('come before those of the set, by alias too', async () => {
      const before = await iconNodes('phone');
      registerIcon('phone', SVG);
      expect(await iconNodes('phone')).to.not.equal(before);
      registerIcon('phone', SVG.replace('h9', 'h7'));
      expect(JSON.stringify(await iconNodes('phone'))).to.contain('h7');
    });

    it('are fetched from an address and cleaned', async () => {
      registerIcon('test-file', '/test/icons/fixture.svg');
      const text = JSON.stringify(await iconNodes('test-file'));
      expect(text).to.contain('M5 5h5').and.not.contain('onload');
    });

    it('come from a library by its prefix', async () => {
      registerIcon('brand', (name) => (name === 'logo' ? SVG : undefined));
      expect(JSON.stringify(await iconNodes('brand:logo'))).to.contain('M0 0h9');
      const lines = await told(async () => expect(await iconNodes('brand:none')).to.equal(undefined));
      expect(lines).to.have.length(1);
    });

    it('F100 survive a library that throws', async () => {
      registerIcon('broken', () => {
        throw new Error('no');
      });
      await told(async () => expect(await iconNodes('broken:x')).to.equal(undefined));
    });

    it('are told to whoever draws icons', () => {
      const names: string[] = [];
      const stop = onIcons((name) => names.push(name));
      registerIcon('test-told', SVG);
      stop();
      registerIcon('test-untold', SVG);
      expect(names).to.deep.equal(['test-told']);
    });
  });

  it('F106 never turns a name into an address', async () => {
    const names = [
      '../../evil',
      'https://evil.example/x.svg',
      '//evil.example/x',
      'javascript:alert(1)',
      'a/b',
      'a.b',
      '',
      '<svg/onload=alert(1)>',
      '__proto__',
      'x'.repeat(65),
    ];
    const before = performance.getEntriesByType('resource').length;
    await told(() => {
      for (const name of names) expect(iconNodes(name), name).to.equal(undefined);
    });
    expect(performance.getEntriesByType('resource')).to.have.length(before);
  });

  it('F111 takes names of the prototype for ordinary ones', async () => {
    await told(async () => {
      expect(await iconNodes('constructor')).to.equal(undefined);
      expect(await iconNodes('tostring')).to.equal(undefined);
    });
  });

  it('F106 takes no script as the address of an icon', async () => {
    registerIcon('test-script', 'javascript:alert(1)');
    await told(async () => expect(await iconNodes('test-script')).to.equal(undefined));
  });
});

describe('the folder of icons', () => {
  it('is beside the module, and in the package for the bundles', () => {
    expect(iconBaseFor('https://x.test/dist/icons/registry.js')).to.equal('https://x.test/dist/icons/lucide/');
    expect(iconBaseFor('https://x.test/dist/chunks/icon-1a2b.js')).to.equal('https://x.test/dist/icons/lucide/');
    expect(iconBaseFor('https://x.test/dist/total-widgets.all.js?v=1')).to.equal('https://x.test/dist/icons/lucide/');
  });
});
