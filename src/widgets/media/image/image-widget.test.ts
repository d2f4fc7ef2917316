import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {forgetWarnings} from '../../../core/warn.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './image-widget.js';
import type {ImageWidget} from './image-widget.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const WIDE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='400' height='200'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E";
const BROKEN = 'data:image/png;base64,AAAA';
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const image = (element: Element): HTMLImageElement | null => element.shadowRoot?.querySelector('img') ?? null;
const state = (element: Element): string | undefined => part(element, 'frame')?.dataset['state'];
const add = async (values: Partial<ImageWidget>): Promise<ImageWidget> => {
  const place = await fixture(html`<div lang="en" style="inline-size: 300px"><image-widget></image-widget></div>`);
  const element = place.firstElementChild as ImageWidget;
  Object.assign(element, {alt: '', ...values});
  await element.updateComplete;
  return element;
};

async function warningsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const {warn} = console;
  const told: string[] = [];
  forgetWarnings();
  console.warn = (text: string) => told.push(text);
  await act();
  console.warn = warn;
  return told;
}

describe('<image-widget>', () => {
  describe('dumb', () => {
    it('is an image with its text', async () => {
      const element = await add({src: PIXEL, alt: 'A dot'});
      expect(image(element)?.alt).to.equal('A dot');
      await waitUntil(() => state(element) === 'ready');
    });

    it('is decoration where its text is empty', async () => {
      const told = await warningsOf(() => add({src: PIXEL, alt: ''}));
      expect(told).to.deep.equal([]);
    });

    it('warns once where it has no text, and says nothing then', async () => {
      const told = await warningsOf(async () => {
        for (const src of [PIXEL, WIDE]) expect(image(await add({src, alt: undefined as never}))?.alt).to.equal('');
      });
      expect(told).to.have.length(1);
      expect(told[0]).to.include('has no alt');
    });

    it('is a figure with its caption, given or slotted', async () => {
      const element = await add({src: PIXEL, alt: 'A dot', caption: 'Very small'});
      expect(part(element, 'base')?.localName).to.equal('figure');
      expect(part(element, 'caption')?.textContent).to.include('Very small');
      const other = await add({src: PIXEL});
      expect(part(other, 'base')?.localName).to.equal('div');
      const caption = document.createElement('b');
      caption.slot = 'caption';
      caption.textContent = 'Slotted';
      other.append(caption);
      await waitUntil(() => part(other, 'base')?.localName === 'figure');
      expect(caption.offsetWidth).to.be.greaterThan(0);
    });

    it('keeps its place before it is there', async () => {
      const box = async (values: Partial<ImageWidget>): Promise<readonly number[]> => {
        const {width, height} = part(await add({src: BROKEN, ...values}), 'frame')!.getBoundingClientRect();
        return [width, height];
      };
      expect(await box({width: '120', height: '60'})).to.deep.equal([120, 60]);
      expect(await box({width: '600', height: '300'})).to.deep.equal([300, 150]);
      expect(await box({aspectRatio: '3:2'})).to.deep.equal([300, 200]);
      expect(await box({width: '50%', aspectRatio: '1'})).to.deep.equal([150, 150]);
      expect(await box({height: '3rem'})).to.have.property('1', 48);
    });

    it('is as large as the picture, and never wider than its place', async () => {
      const element = await add({src: WIDE});
      await waitUntil(() => state(element) === 'ready');
      const {width, height} = image(element)!.getBoundingClientRect();
      expect([width, height]).to.deep.equal([300, 150]);
    });

    it('fills its box as it is told to', async () => {
      for (const fit of ['cover', 'contain', 'scale-down'] as const)
        expect(getComputedStyle(image(await add({src: PIXEL, fit}))!).objectFit).to.equal(fit);
    });

    it('may wait until it comes near the view', async () => {
      expect(image(await add({src: PIXEL}))?.hasAttribute('loading')).to.be.false;
      expect(image(await add({src: PIXEL, lazy: true}))?.loading).to.equal('lazy');
    });

    it('hands on pictures of other sizes', async () => {
      const element = await add({src: PIXEL, srcset: `${PIXEL} 2x`, sizes: '50vw'});
      expect([image(element)?.srcset, image(element)?.sizes]).to.deep.equal([`${PIXEL} 2x`, '50vw']);
    });

    it('says once which measure it can not take', async () => {
      const told = await warningsOf(() => add({src: PIXEL, aspectRatio: 'square', width: 'wide'}));
      expect(told).to.have.length(2);
    });
  });

  describe('a picture that can not be loaded', () => {
    it('gives way to its text, and to a button that tries again', async () => {
      const element = await add({src: BROKEN, alt: 'The office', aspectRatio: '3/2'});
      await waitUntil(() => state(element) === 'failed');
      expect(part(element, 'failure')?.textContent).to.include('The office');
      expect(part(element, 'failure')?.textContent).to.include('could not be loaded');
      expect(part(element, 'frame')?.getBoundingClientRect().height).to.equal(200);
      const tried = oneEvent(part(element, 'retry')!, 'click').then(() => element.updateComplete);
      part(element, 'retry')?.focus();
      await Promise.all([tried.then(() => expect(image(element)).not.to.equal(null)), sendKeys({press: 'Enter'})]);
      expect(document.activeElement === element, 'the focus stays with the picture').to.be.true;
      await waitUntil(() => state(element) === 'failed');
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot!.activeElement === part(element, 'retry'), 'Tab goes on to the button').to.be.true;
      (element.shadowRoot!.activeElement as HTMLElement).blur();
      expect(element.hasAttribute('tabindex'), 'it is no stop afterwards').to.be.false;
    });

    it('gives way to the one that stands in for it', async () => {
      const element = await add({src: BROKEN, fallback: PIXEL, alt: 'The office'});
      await waitUntil(() => state(element) === 'ready');
      expect([image(element)?.src, image(element)?.alt]).to.deep.equal([PIXEL, 'The office']);
    });

    it('is tried anew with another address', async () => {
      const element = await add({src: BROKEN});
      await waitUntil(() => state(element) === 'failed');
      element.src = PIXEL;
      await waitUntil(() => state(element) === 'ready');
    });
  });

  describe('connected', () => {
    it('reads address and text from a record', async () => {
      const element = await add({
        dataSource: () => Promise.resolve({photo: PIXEL, name: 'A dot'}),
        dataMap: 'src: photo, alt: name',
      });
      await waitUntil(() => image(element)?.alt === 'A dot');
    });

    it('waits in its own shape', async () => {
      const element = await add({aspectRatio: '2', dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => element.shadowRoot?.querySelector('.skeleton'));
      expect(element.shadowRoot?.querySelector('.skeleton')?.getBoundingClientRect().height).to.equal(150);
    });

    it('says what went wrong', async () => {
      const element = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No more ink'));
    });
  });

  describe('hostile data', () => {
    it('F102 goes to no address that is not safe', async () => {
      for (const url of HOSTILE_URLS) {
        const element = await add({src: url, srcset: `${url} 2x`, fallback: url});
        for (const address of [image(element)?.getAttribute('src'), image(element)?.srcset])
          expect(address ?? '').not.to.match(/^\s*(?:javascript|vbscript|data:text|file|about|view-source):/i);
      }
    });

    it('F102 shows any text as text', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await add({src: 'javascript:1', alt: text, caption: text});
        expect(element.shadowRoot?.querySelector('script, iframe, img[onerror]')).to.equal(null);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });
  });

  it('passes axe in light and dark, there and not there', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div style="background: var(--widget-page)">
          <image-widget src=${PIXEL} alt="A dot" caption="Very small"></image-widget>
          <image-widget src=${BROKEN} alt="The office"></image-widget>
        </div>`,
      );
      await waitUntil(() => state(place.lastElementChild!) === 'failed');
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
