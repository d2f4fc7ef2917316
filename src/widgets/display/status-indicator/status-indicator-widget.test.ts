import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './status-indicator-widget.js';
import type {StatusIndicatorWidget} from './status-indicator-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const heard = (): string => document.querySelector('.widget-announcer [aria-live="polite"]')?.textContent ?? '';
const add = async (values: Partial<StatusIndicatorWidget>): Promise<StatusIndicatorWidget> => {
  const place = await fixture(html`<div lang="en"><status-indicator-widget></status-indicator-widget></div>`);
  const element = place.firstElementChild as StatusIndicatorWidget;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
};

describe('<status-indicator-widget>', () => {
  describe('dumb', () => {
    it('says its word to screen readers, and by a tooltip', async () => {
      const element = await add({status: 'active'});
      expect(part(element, 'base')?.getAttribute('role')).to.equal('img');
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Active');
      expect(part(element, 'dot')?.closest('[title]')).to.have.property('title', 'Active');
    });

    it('shows its word to everybody where it is asked to', async () => {
      const element = await add({status: 'active', showLabel: true});
      expect(part(element, 'label')?.textContent).to.equal('Active');
      expect(part(element, 'base')?.hasAttribute('role')).to.be.false;
    });

    it('tells each kind of status by a shape of its own', async () => {
      const shapes = new Set<string>();
      for (const status of ['active', 'pending', 'suspended', 'inactive', 'new']) {
        const {clipPath, borderTopWidth} = getComputedStyle(part(await add({status}), 'dot') as Element);
        shapes.add(`${clipPath} ${borderTopWidth}`);
      }
      expect(shapes.size).to.equal(5);
    });

    it('writes a status without a word of its own in plain words', async () => {
      expect(part(await add({status: 'on_leave', showLabel: true}), 'label')?.textContent).to.equal('On leave');
      expect(part(await add({showLabel: true}), 'label')?.textContent).to.equal('Unknown');
    });

    it('lets the author say it otherwise', async () => {
      const element = await add({status: 'running', label: 'Deploying', showLabel: true});
      expect(part(element, 'label')?.textContent).to.equal('Deploying');
      element.ariaLabel = 'Deployment';
      await element.updateComplete;
      expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Deployment');
    });

    it('speaks the language around it', async () => {
      const place = await fixture(
        html`<div lang="de"><status-indicator-widget status="pending" show-label></status-indicator-widget></div>`,
      );
      await waitUntil(() => part(place.firstElementChild as Element, 'label')?.textContent === 'Ausstehend');
    });
  });

  it('pulses for less than five seconds, anew with each change, and never under reduced motion', async () => {
    const element = await add({status: 'active', pulse: true});
    const mark = () => element.shadowRoot?.querySelector('.mark') as Element;
    const {animationName, animationDuration, animationIterationCount} = getComputedStyle(mark(), '::before');
    expect(animationName).to.equal('widget-status-pulse');
    expect(Number.parseFloat(animationDuration) * Number(animationIterationCount)).to.be.lessThan(5);
    const before = mark();
    element.status = 'failed';
    await element.updateComplete;
    expect(mark()).not.to.equal(before);
    await emulateMedia({reducedMotion: 'reduce'});
    expect(getComputedStyle(mark(), '::before').animationName).to.equal('none');
    await emulateMedia({reducedMotion: 'no-preference'});
  });

  it('reads changes out only where it is asked to', async () => {
    const silent = await add({status: 'active'});
    silent.status = 'pending';
    const element = await add({status: 'active', announce: 'all', ariaLabel: 'Server 1'});
    await waitUntil(() => document.querySelector('.widget-announcer'));
    element.status = 'failed';
    await waitUntil(() => heard().includes('Server 1 Failed'));
    expect(heard()).not.to.include('Pending');
  });

  describe('connected', () => {
    it('is fed from a record', async () => {
      const element = await add({showLabel: true, dataSource: () => Promise.resolve({id: 1, status: 'suspended'})});
      await waitUntil(() => part(element, 'label')?.textContent === 'Suspended');
    });

    it('takes a bare word', async () => {
      const element = await add({showLabel: true, dataSource: () => Promise.resolve('failed')});
      await waitUntil(() => part(element, 'label')?.textContent === 'Failed');
    });

    it('says what went wrong in place of a status', async () => {
      const element = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No more ink'));
    });
  });

  it('F102 shows any text as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await add({status: text, showLabel: true});
      expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div style="background: var(--widget-page)">
          <status-indicator-widget status="active"></status-indicator-widget>
          <status-indicator-widget status="pending" show-label></status-indicator-widget>
        </div>`,
      );
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
