import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {forgetWarnings} from '../../../core/warn.js';
import '../../../testing/preload.js';
import './skeleton-widget.js';
import type {SkeletonWidget} from './skeleton-widget.js';

const lines = (element: Element): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.line')];

describe('<skeleton-widget>', () => {
  it('draws lines of text, the last one shorter', async () => {
    const element = await fixture(html`<skeleton-widget lines="3"></skeleton-widget>`);
    const [first, , last] = lines(element);
    expect(lines(element)).to.have.length(3);
    expect(last!.offsetWidth).to.be.lessThan(first!.offsetWidth);
  });

  it('draws a circle that is round', async () => {
    const [circle] = lines(await fixture(html`<skeleton-widget shape="circle" width="48px"></skeleton-widget>`));
    expect([circle!.offsetWidth, circle!.offsetHeight]).to.deep.equal([48, 48]);
  });

  it('draws a rectangle of any size', async () => {
    const element = await fixture(html`<skeleton-widget shape="rect" width="120px" height="50px"></skeleton-widget>`);
    expect([lines(element)[0]!.offsetWidth, lines(element)[0]!.offsetHeight]).to.deep.equal([120, 50]);
  });

  it('draws a heading higher than text', async () => {
    const [heading] = lines(await fixture(html`<skeleton-widget shape="heading"></skeleton-widget>`));
    const [text] = lines(await fixture(html`<skeleton-widget></skeleton-widget>`));
    expect(heading!.offsetHeight).to.be.greaterThan(text!.offsetHeight);
  });

  it('is decoration, unless it says what is loading', async () => {
    const element = await fixture<SkeletonWidget>(html`<skeleton-widget></skeleton-widget>`);
    const base = element.shadowRoot!.querySelector('.base')!;
    expect(base.getAttribute('aria-hidden')).to.equal('true');
    element.label = 'Loading the order';
    await element.updateComplete;
    expect([
      base.getAttribute('role'),
      base.getAttribute('aria-label'),
      base.hasAttribute('aria-hidden'),
    ]).to.deep.equal(['img', 'Loading the order', false]);
    await expect(element).to.be.accessible();
  });

  it('warns once of a width that is none, and takes the default', async () => {
    forgetWarnings();
    const told: string[] = [];
    const {warn} = console;
    console.warn = (line: string) => told.push(line);
    const element = await fixture<SkeletonWidget>(html`<skeleton-widget width="wide; color: red"></skeleton-widget>`);
    console.warn = warn;
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('width="wide; color: red"');
    expect(element.style.length).to.equal(0);
  });

  it('gives a width back', async () => {
    const element = await fixture<SkeletonWidget>(html`<skeleton-widget width="100px"></skeleton-widget>`);
    element.width = undefined;
    await element.updateComplete;
    expect(element.offsetWidth).to.be.greaterThan(100);
  });

  it('stands still where motion is unwelcome', async () => {
    await emulateMedia({reducedMotion: 'reduce'});
    const [line] = lines(await fixture(html`<skeleton-widget></skeleton-widget>`));
    expect(getComputedStyle(line!).animationName).to.equal('none');
    await emulateMedia({reducedMotion: 'no-preference'});
  });

  it('F102 takes its data from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const source = (): Promise<object> => Promise.resolve({lines: 4, label: attack});
    const element = await fixture(html`<skeleton-widget .dataSource=${source}></skeleton-widget>`);
    await waitUntil(() => lines(element).length === 4);
    expect(element.shadowRoot!.querySelector('.base')!.getAttribute('aria-label')).to.equal(attack);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});
