import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './avatar-widget.js';
import type {AvatarWidget} from './avatar-widget.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const picture = (element: Element): HTMLImageElement | null => element.shadowRoot?.querySelector('img') ?? null;
const letters = (element: Element): string => part(element, 'avatar')?.textContent?.trim() ?? '';
const nameOf = (element: Element): string | null => part(element, 'base')?.getAttribute('aria-label') ?? null;
const add = (values: Partial<AvatarWidget>) =>
  fixture<AvatarWidget>(
    html`<avatar-widget
      .name=${values.name}
      .src=${values.src}
      .status=${values.status}
      .icon=${values.icon}
      .initials=${values.initials}
      ?decorative=${values.decorative}
    ></avatar-widget>`,
  );

describe('<avatar-widget>', () => {
  describe('dumb', () => {
    it('shows the initials of the name, and says the whole name', async () => {
      const element = await add({name: 'Ada King Lovelace'});
      expect(letters(element)).to.equal('AL');
      expect(part(element, 'base')?.getAttribute('role')).to.equal('img');
      expect(nameOf(element)).to.equal('Ada King Lovelace');
      expect(picture(element)).to.equal(null);
    });

    it('shows its picture over them, in the same box', async () => {
      const element = await add({name: 'Ada Lovelace'});
      const {width, height} = element.getBoundingClientRect();
      element.src = PIXEL;
      await waitUntil(() => picture(element)?.classList.contains('loaded'));
      const box = (picture(element) as HTMLImageElement).getBoundingClientRect();
      expect([box.width, box.height]).to.deep.equal([width, height]);
      expect(picture(element)?.alt).to.equal('');
    });

    it('H-20 falls back to the initials when the picture can not be loaded, without a jump', async () => {
      const element = await add({name: 'Ada Lovelace', src: 'data:image/png;base64,AAAA'});
      const {width, height} = element.getBoundingClientRect();
      await waitUntil(() => picture(element)?.classList.contains('broken'));
      expect(getComputedStyle(picture(element) as Element).visibility).to.equal('hidden');
      expect(letters(element)).to.equal('AL');
      expect([element.getBoundingClientRect().width, element.getBoundingClientRect().height]).to.deep.equal([
        width,
        height,
      ]);
    });

    it('shows letters of the author’s, an icon, or somebody, in place of the initials', async () => {
      expect(letters(await add({name: 'Ada', initials: '+7'}))).to.equal('+7');
      expect(part(await add({name: 'Ada', icon: 'users'}), 'icon')).not.to.equal(null);
      expect((await add({})).shadowRoot?.querySelector('svg')).not.to.equal(null);
    });

    it('tells a status in words and by a mark', async () => {
      const place = await fixture(
        html`<div lang="en"><avatar-widget name="Ada" status="active"></avatar-widget></div>`,
      );
      const element = place.firstElementChild as Element;
      expect(nameOf(element)).to.equal('Ada, Active');
      expect(part(element, 'dot')?.dataset['color']).to.equal('success');
    });

    it('says nothing where it is decoration, or nobody', async () => {
      for (const element of [await add({name: 'Ada', decorative: true}), await add({})]) {
        expect(part(element, 'base')?.getAttribute('aria-hidden')).to.equal('true');
        expect(part(element, 'base')?.hasAttribute('role')).to.be.false;
      }
    });

    it('has the colour of its name, which the author may change', async () => {
      const one = await add({name: 'Ada Lovelace'});
      const other = await add({name: 'Ada Lovelace'});
      const ground = (element: Element) => getComputedStyle(part(element, 'avatar') as Element).backgroundColor;
      expect(ground(one)).to.equal(ground(other));
      one.color = 'danger';
      await one.updateComplete;
      expect(ground(one)).not.to.equal(ground(other));
    });

    it('lies over the one before it where it is stacked, in either direction', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const place = await fixture(
          html`<div dir=${dir}>
            <avatar-widget stacked name="A"></avatar-widget><avatar-widget stacked name="B"></avatar-widget>
          </div>`,
        );
        const [first, second] = [...place.children].map((child) => child.getBoundingClientRect());
        expect((first as DOMRect).left < (second as DOMRect).right).to.be.true;
        expect(Math.abs((second as DOMRect).left - (first as DOMRect).left)).to.be.lessThan((first as DOMRect).width);
      }
    });
  });

  describe('gravatar', () => {
    // A picture in a place that is not drawn is not fetched.
    const hidden = (on: boolean) =>
      fixture<HTMLElement>(
        html`<div hidden><avatar-widget name="Ada" email="ada@example.com" .gravatar=${on}></avatar-widget></div>`,
      );

    it('is asked for a picture only where the author says so', async () => {
      const element = (await hidden(false)).firstElementChild as AvatarWidget;
      expect(picture(element)).to.equal(null);
      element.gravatar = true;
      await waitUntil(() => picture(element)?.src.startsWith('https://gravatar.com/avatar/'));
      expect(picture(element)?.src).not.to.include('ada@');
      element.gravatar = false;
      await waitUntil(() => picture(element) === null);
    });

    it('comes after the picture that there is', async () => {
      const element = (await hidden(true)).firstElementChild as AvatarWidget;
      element.src = PIXEL;
      await element.updateComplete;
      expect(picture(element)?.src).to.equal(PIXEL);
    });
  });

  describe('connected', () => {
    it('reads the record of a person, an avatar for its picture', async () => {
      const user = {id: 7, name: 'Ada Lovelace', avatar: PIXEL, status: 'active', role: 'admin'};
      const element = await fixture(html`<avatar-widget .dataSource=${() => Promise.resolve(user)}></avatar-widget>`);
      await waitUntil(() => picture(element)?.src === PIXEL);
      expect(nameOf(element)).to.include('Ada Lovelace');
      expect(part(element, 'dot')).not.to.equal(null);
    });

    it('waits as a disc of its own size', async () => {
      const element = await fixture(
        html`<avatar-widget size="xl" .dataSource=${() => new Promise(() => undefined)}></avatar-widget>`,
      );
      await waitUntil(() => element.shadowRoot?.querySelector('.skeleton'));
      expect(element.shadowRoot?.querySelector('.skeleton')?.getBoundingClientRect().width).to.equal(64);
    });

    it('says what went wrong', async () => {
      const fail = () => Promise.reject(new Error('No more ink'));
      const element = await fixture(html`<avatar-widget .dataSource=${fail}></avatar-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('No more ink'));
    });
  });

  describe('hostile data', () => {
    it('F102 shows no text as markup', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await add({name: text, status: text, initials: text});
        expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
        expect((window as {hit?: unknown}).hit).to.equal(undefined);
      }
    });

    it('F102 goes to no address that is not safe', async () => {
      for (const src of HOSTILE_URLS)
        expect(picture(await add({name: 'Ada', src}))?.getAttribute('src') ?? '').not.to.match(
          /^\s*(?:javascript|vbscript|data:text|file|filesystem|view-source|about|intent|ws):/i,
        );
    });

    it('F56 takes values of any kind', async () => {
      const user = {name: 42, status: ['x'], avatar: {}, initials: 7};
      const element = await fixture(html`<avatar-widget .dataSource=${() => Promise.resolve(user)}></avatar-widget>`);
      await waitUntil(() => letters(element) === '7');
      expect(nameOf(element)).to.equal('42');
    });
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const names = ['Ada', 'Grace', 'Alan', 'Barbara', 'Edsger', 'Radia', 'Linus'];
      const place = await fixture(
        html`<div>
          ${names.map((name) => html`<avatar-widget size="xl" .name=${name} status="pending"></avatar-widget>`)}
        </div>`,
      );
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
