import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {loadMeter, loadText} from './load-meter.js';

const draw = async (load: number | undefined): Promise<HTMLElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  render(loadMeter(load, 'Load web-1', 'en'), place);
  return place;
};

describe('loadMeter', () => {
  it('is a meter with its name, its bounds and its value in words', async () => {
    const meter = (await draw(41.6)).querySelector('[role="meter"]');
    expect(meter?.getAttribute('aria-label')).to.equal('Load web-1');
    expect(meter?.getAttribute('aria-valuemax')).to.equal('100');
    expect(meter?.getAttribute('aria-valuenow')).to.equal('42');
    expect(meter?.getAttribute('aria-valuetext')).to.equal('42%');
  });

  it('is no meter where nothing is known', async () => {
    const place = await draw(undefined);
    expect(place.querySelector('[role]')).to.equal(null);
    expect(place.textContent?.trim()).to.equal('–');
  });

  it('writes no style attribute, which strict policies forbid', async () => {
    expect((await draw(50)).querySelector('[style]')).to.equal(null);
  });
});

describe('loadText', () => {
  it('writes as the language does', () => {
    expect(loadText(42, 'de')).to.match(/^42\s%$/u);
    expect(loadText(undefined, 'de')).to.equal('–');
  });
});
