import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './video-widget.js';
import type {VideoWidget} from './video-widget.js';

const FILM = '/demo/public/orbit.webm';
const POSTER = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const GONE = '/gone.webm';
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const video = (element: Element): HTMLVideoElement | null => element.shadowRoot?.querySelector('video') ?? null;
const tracks = (element: Element): readonly HTMLTrackElement[] => [
  ...(element.shadowRoot?.querySelectorAll('track') ?? []),
];
const add = async (values: Partial<VideoWidget>): Promise<VideoWidget> => {
  const place = await fixture(html`<div lang="en" style="inline-size: 320px"><video-widget></video-widget></div>`);
  const element = place.firstElementChild as VideoWidget;
  Object.assign(element, {preload: 'none', ...values});
  await element.updateComplete;
  return element;
};

describe('<video-widget>', () => {
  describe('dumb', () => {
    it('is a video with the browser’s controls, its name and its poster', async () => {
      const element = await add({src: FILM, label: 'Planets', poster: POSTER});
      expect(video(element)?.controls).to.be.true;
      expect(video(element)?.getAttribute('aria-label')).to.equal('Planets');
      expect(video(element)?.getAttribute('poster')).to.equal(POSTER);
      expect(video(element)?.getAttribute('src')).to.equal(FILM);
      expect(video(element)?.muted).to.be.false;
      expect(part(element, 'toggle')).to.equal(null);
    });

    it('is as wide as its place, in its ratio', async () => {
      expect((await add({src: FILM})).getBoundingClientRect().height).to.equal(180);
      expect((await add({src: FILM, aspectRatio: '4:3'})).getBoundingClientRect().height).to.equal(240);
    });

    it('has captions, by attribute and by tracks', async () => {
      const element = await add({src: FILM, captions: '/en.vtt'});
      expect(tracks(element).map(({kind, label, srclang}) => [kind, label, srclang])).to.deep.equal([
        ['captions', 'Captions', 'en'],
      ]);
      const track = document.createElement('track');
      Object.assign(track, {src: '/de.vtt', kind: 'subtitles', srclang: 'de', label: 'Deutsch'});
      element.append(track);
      await waitUntil(() => tracks(element).length === 2);
      expect(tracks(element)[1]?.getAttribute('src')).to.equal('/de.vtt');
    });

    it('loads as much as it is told to, is muted and begins anew', async () => {
      const element = await add({src: FILM, preload: 'none', muted: true, loop: true});
      expect([video(element)?.preload, video(element)?.muted, video(element)?.loop]).to.deep.equal([
        'none',
        true,
        true,
      ]);
    });
  });

  describe('playing by itself', () => {
    it('is muted', async () => {
      const element = await add({src: FILM, autoplay: true});
      expect(video(element)?.muted).to.be.true;
      await waitUntil(() => video(element)?.paused === false, 'it does not play');
    });

    it('stays still, and stops, for who asked for less motion', async () => {
      await emulateMedia({reducedMotion: 'reduce'});
      const element = await add({src: FILM, autoplay: true});
      expect(video(element)?.paused).to.be.true;
      await emulateMedia({reducedMotion: 'no-preference'});
      await waitUntil(() => video(element)?.paused === false, 'it does not play');
      await emulateMedia({reducedMotion: 'reduce'});
      await waitUntil(() => video(element)?.paused, 'it does not stop');
      await emulateMedia({reducedMotion: 'no-preference'});
    });
  });

  it('has one button that plays and pauses where there are no controls', async () => {
    const element = await add({src: FILM, controls: false, muted: true, loop: true});
    expect(video(element)?.controls).to.be.false;
    expect(part(element, 'toggle')?.ariaLabel).to.equal('Play');
    part(element, 'toggle')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => part(element, 'toggle')?.ariaLabel === 'Pause');
    expect(video(element)?.paused).to.be.false;
    await sendKeys({press: 'Space'});
    await waitUntil(() => part(element, 'toggle')?.ariaLabel === 'Play');
    const {width, height} = part(element, 'toggle')!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('loads nothing before it comes near the view where it is lazy', async () => {
    const place = await fixture(html`<div style="margin-block-start: 3000px"><video-widget></video-widget></div>`);
    const element = place.firstElementChild as VideoWidget;
    Object.assign(element, {src: FILM, poster: POSTER, lazy: true, preload: 'none'});
    await element.updateComplete;
    expect([video(element)?.hasAttribute('src'), video(element)?.hasAttribute('poster')]).to.deep.equal([false, false]);
    element.scrollIntoView();
    await waitUntil(() => video(element)?.hasAttribute('src'));
  });

  it('says that it can not be played, with a button that tries again', async () => {
    const element = await add({src: GONE, label: 'The tour', preload: 'auto'});
    await waitUntil(() => part(element, 'failure'));
    expect(part(element, 'failure')?.textContent).to.include('The tour');
    expect(part(element, 'failure')?.textContent).to.include('could not be played');
    part(element, 'retry')?.focus();
    part(element, 'retry')?.click();
    await element.updateComplete;
    expect(document.activeElement === element, 'the focus stays with the video').to.be.true;
    expect(video(element)).not.to.equal(null);
    await waitUntil(() => part(element, 'failure'));
    element.src = FILM;
    await waitUntil(() => video(element));
  });

  describe('connected', () => {
    it('reads address, captions and name from a record', async () => {
      const lesson = {video: FILM, title: 'Lesson 1', captions: [{src: '/en.vtt', label: 'English'}]};
      const element = await add({dataSource: () => Promise.resolve(lesson)});
      await waitUntil(() => video(element)?.getAttribute('aria-label') === 'Lesson 1');
      expect(tracks(element)[0]?.label).to.equal('English');
    });

    it('waits in its own shape, and says what went wrong', async () => {
      const waiting = await add({dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => waiting.shadowRoot?.querySelector('.skeleton')?.getBoundingClientRect().height === 180);
      const failed = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => failed.shadowRoot?.textContent?.includes('No more ink'));
    });
  });

  describe('hostile data', () => {
    it('F102 goes to no address that is not safe', async () => {
      for (const url of HOSTILE_URLS) {
        const element = await add({src: url, poster: url, captions: [{src: url}]});
        for (const address of [video(element)?.getAttribute('src'), video(element)?.poster, tracks(element)[0]?.src])
          expect(address ?? '').not.to.match(/^\s*(?:javascript|vbscript|data:text|file|about|view-source):/i);
      }
    });

    it('F102 shows any text as text', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await add({src: 'javascript:1', label: text});
        expect(element.shadowRoot?.querySelector('script, iframe, img')).to.equal(null);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('says which attribute can not be read', async () => {
      const element = await fixture(html`<video-widget captions="[oops"></video-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('captions:'));
    });
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div style="background: var(--widget-page)">
          <video-widget src=${FILM} label="Planets" captions="/en.vtt" preload="none"></video-widget>
          <video-widget src="javascript:1" label="The tour"></video-widget>
          <video-widget src=${FILM} controls="false" label="Planets" captions="/en.vtt" preload="none"></video-widget>
        </div>`,
      );
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
