import {expect} from '@open-wc/testing';
import {contrast, inTheme, oklch, type Oklch} from './color.js';
import {tokens, tokensDtcg} from './dtcg.js';
import {ROLES, scales, SERIES, type Pair} from './palette.js';
import {tokensCss} from './tokens.js';

const THEMES = ['light', 'dark'] as const;
const TEXT = 4.5;
const MARK = 3;

const role = (name: string): Pair => {
  const pair = ROLES[name];
  if (!pair) throw new Error(`no role ${name}`);
  return pair;
};
const FAMILY_NAMES = Object.keys(scales());
const step = (family: string, number: number): Pair => {
  const pair = scales()[family]?.[number - 1];
  if (!pair) throw new Error(`no step ${number}`);
  return pair;
};

describe('tokens', () => {
  describe('AX-09 contrast of every pair in use', () => {
    for (const theme of THEMES) {
      const grounds: [string, Oklch][] = ['page', 'surface', 'raised', 'overlay'].map((name) => [
        name,
        inTheme(theme, role(name)),
      ]);
      for (const [ground, color] of grounds) {
        for (const ink of ['text', 'text-2', 'text-3']) {
          it(`${theme}: ${ink} on ${ground}`, () => {
            expect(contrast(inTheme(theme, role(ink)), color)).to.be.at.least(TEXT);
          });
        }
        for (const mark of ['control', 'focus']) {
          it(`${theme}: ${mark} on ${ground}`, () => {
            expect(contrast(inTheme(theme, role(mark)), color)).to.be.at.least(MARK);
          });
        }
        for (const family of FAMILY_NAMES) {
          it(`${theme}: ${family} text on ${ground}`, () => {
            expect(contrast(inTheme(theme, step(family, 11)), color)).to.be.at.least(TEXT);
          });
        }
      }
      for (const family of FAMILY_NAMES) {
        it(`${theme}: ${family} text on its soft ground and on its hover`, () => {
          expect(contrast(inTheme(theme, step(family, 11)), inTheme(theme, step(family, 3)))).to.be.at.least(TEXT);
          expect(contrast(inTheme(theme, step(family, 11)), inTheme(theme, step(family, 4)))).to.be.at.least(TEXT);
        });
        it(`${theme}: text on the solid ${family} and on its hover`, () => {
          expect(contrast(inTheme(theme, role('on-solid')), inTheme(theme, step(family, 9)))).to.be.at.least(TEXT);
          expect(contrast(inTheme(theme, role('on-solid')), inTheme(theme, step(family, 10)))).to.be.at.least(TEXT);
        });
      }
      SERIES.forEach((pair, index) => {
        it(`${theme}: series ${index + 1} on the surface`, () => {
          expect(contrast(inTheme(theme, pair), inTheme(theme, role('surface')))).to.be.at.least(MARK);
        });
      });
    }
  });

  it('has twelve steps in every scale, dark to light or light to dark without a step back', () => {
    for (const family of FAMILY_NAMES) {
      const lights = scales()[family]?.map((pair) => inTheme('light', pair).l) ?? [];
      const darks = scales()[family]?.map((pair) => inTheme('dark', pair).l) ?? [];
      expect(lights).to.have.length(12);
      expect(lights).to.deep.equal([...lights].sort((one, other) => other - one));
      expect(darks).to.deep.equal([...darks].sort((one, other) => one - other));
    }
  });

  it('measures contrast as WCAG does', () => {
    expect(contrast(oklch(100, 0, 0), oklch(0, 0, 0))).to.be.closeTo(21, 0.01);
    expect(contrast(oklch(50, 0, 0), oklch(50, 0, 0))).to.equal(1);
  });

  it('is adopted as CSS that every engine understands, in a layer that page rules beat', () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(tokensCss());
    expect(sheet.cssRules).to.have.length(1);
    document.adoptedStyleSheets.push(sheet);
    const own = document.createElement('style');
    own.textContent = ':root { --widget-space-4: 20px; }';
    document.head.append(own);
    const style = getComputedStyle(document.documentElement);
    expect(style.getPropertyValue('--widget-space-4').trim()).to.equal('20px');
    expect(style.getPropertyValue('--widget-space-2').trim()).to.equal('8px');
    own.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('writes colours that the browser reads as the colours they are', () => {
    const box = document.createElement('div');
    document.body.append(box);
    for (const token of tokens().filter(({type}) => type === 'color')) {
      box.style.color = '';
      box.style.color = token.value;
      expect(box.style.color, token.name).not.to.equal('');
    }
    expect(tokensCss()).to.include('--widget-primary-9:light-dark(oklch(52% 0.19 265), ');
    box.remove();
  });

  it('exports the same tokens in the DTCG format, colours as hex with both themes beside', () => {
    const file = JSON.parse(JSON.stringify(tokensDtcg())) as Record<
      string,
      Record<string, {$type: string; $value: string}>
    >;
    expect(file['primary']?.['9']?.$type).to.equal('color');
    expect(file['primary']?.['9']?.$value).to.match(/^#[\da-f]{6}$/);
    expect(file['space']?.['4']?.$value).to.equal('16px');
    const leaves = Object.values(file).flatMap((group) => Object.values(group));
    expect(leaves).to.have.length(tokens().length);
  });
});
