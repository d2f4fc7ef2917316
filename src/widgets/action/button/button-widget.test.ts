import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import type {DataFixture} from '../../../testing/data-fixture.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import '../../media/icon/icon-widget.js';
import '../../../core/confirm.js';
import './busy-word.js';
import './button-widget.js';
import './perform.js';
import type {ButtonWidget} from './button-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.base')!;
const text = (element: Element): string => base(element).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const message = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="message"]')?.textContent?.trim();
const later = <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), 20));

describe('<button-widget>', () => {
  describe('dumb', () => {
    it('can be switched off and on, by itself and by the fieldset around it', async () => {
      const set = await fixture<HTMLFieldSetElement>(
        html`<fieldset><button-widget label="Save"></button-widget></fieldset>`,
      );
      const element = set.firstElementChild as ButtonWidget;
      const off = () => element.shadowRoot?.querySelector('button')?.disabled;
      for (const disabled of [true, false, true, false]) {
        element.disabled = disabled;
        await waitUntil(() => off() === disabled);
      }
      element.disabled = true;
      set.disabled = true;
      await element.updateComplete;
      element.disabled = false;
      await element.updateComplete;
      await element.updateComplete;
      expect(off()).to.equal(true);
      set.disabled = false;
      await waitUntil(() => off() === false);
    });

    it('is a native button named by its label', async () => {
      const element = await fixture(html`<button-widget label="Save"></button-widget>`);
      expect(base(element).localName).to.equal('button');
      expect(base(element).getAttribute('type')).to.equal('button');
      expect(text(element)).to.equal('Save');
    });

    it('takes its text from its slot', async () => {
      const element = await fixture<ButtonWidget>(html`<button-widget>Save</button-widget>`);
      await expect(element).to.be.accessible();
      expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Save');
    });

    it('draws its icon before or after the text', async () => {
      const element = await fixture<ButtonWidget>(html`<button-widget label="Next" icon="check"></button-widget>`);
      const left = (name: string): number =>
        base(element).querySelector(`[part="${name}"]`)!.getBoundingClientRect().left;
      expect(left('icon')).to.be.lessThan(left('label'));
      element.iconPosition = 'end';
      await element.updateComplete;
      expect(left('icon')).to.be.greaterThan(left('label'));
    });

    it('is square with an icon alone, and named by aria-label', async () => {
      const element = await fixture(html`<button-widget icon="edit" aria-label="Edit user"></button-widget>`);
      await waitUntil(() => base(element).offsetWidth === base(element).offsetHeight);
      await expect(element).to.be.accessible();
      expect(base(element).getAttribute('aria-label')).to.equal('Edit user');
    });

    it('has a look of its own for each colour and variant', async () => {
      const grounds = new Set<string>();
      for (const color of [
        'default',
        'primary',
        'success',
        'warning',
        'danger',
        'info',
        'blue',
        'green',
        'purple',
        'orange',
      ]) {
        const element = await fixture(html`<button-widget label="a" color=${color}></button-widget>`);
        grounds.add(getComputedStyle(base(element)).backgroundColor);
      }
      expect(grounds.size).to.equal(10);
      const looks = new Set<string>();
      for (const variant of [
        'default',
        'primary',
        'secondary',
        'success',
        'danger',
        'warning',
        'info',
        'ghost',
        'outline',
      ]) {
        const element = await fixture(html`<button-widget label="a" variant=${variant}></button-widget>`);
        const {backgroundColor, borderColor} = getComputedStyle(base(element));
        looks.add(`${backgroundColor} ${borderColor}`);
      }
      expect(looks.size).to.equal(9);
    });

    it('grows by its size', async () => {
      const heights: number[] = [];
      for (const size of ['xs', 'sm', 'md', 'lg', 'xl', 'xxl']) {
        heights.push(base(await fixture(html`<button-widget label="a" size=${size}></button-widget>`)).offsetHeight);
      }
      expect(heights).to.deep.equal([24, 28, 32, 40, 48, 56]);
    });

    it('takes the width of its place on request', async () => {
      const place = await fixture(html`<div><button-widget label="a" full-width></button-widget></div>`);
      expect(base(place.firstElementChild!).offsetWidth).to.equal((place as HTMLElement).clientWidth);
    });

    it('passes axe in its colours and states, in light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({colorScheme});
        const place = await fixture(
          html`<div>
            <button-widget label="Save" color="primary"></button-widget>
            <button-widget label="Delete" color="danger" variant="ghost"></button-widget>
            <button-widget label="Warn" color="warning"></button-widget>
            <button-widget label="Bold" pressed></button-widget>
            <button-widget label="Saving" loading></button-widget>
            <button-widget label="Off" disabled></button-widget>
            <button-widget label="Home" navigate="#home" variant="outline" color="info"></button-widget>
          </div>`,
        );
        place.classList.add('page');
        (place as HTMLElement).style.setProperty('background', 'var(--widget-page)');
        await expect(place).to.be.accessible();
      }
      await emulateMedia({colorScheme: 'light'});
    });
  });

  describe('clicks', () => {
    it('comes by mouse, Enter and Space, one each', async () => {
      let clicks = 0;
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Go" @click=${() => clicks++}></button-widget>`,
      );
      base(element).click();
      element.focus();
      expect(element.shadowRoot!.activeElement).to.equal(base(element));
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Space'});
      expect(clicks).to.equal(3);
    });

    it('does not come from a button that is off', async () => {
      let clicks = 0;
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Go" disabled @click=${() => clicks++}></button-widget>`,
      );
      element.click();
      base(element).click();
      expect(clicks).to.equal(0);
      expect(base(element).matches(':disabled')).to.be.true;
    });

    it('is off in a fieldset that is off', async () => {
      const place = await fixture<HTMLFieldSetElement>(
        html`<fieldset disabled><button-widget label="Go"></button-widget></fieldset>`,
      );
      const element = place.firstElementChild as ButtonWidget;
      await waitUntil(() => base(element).matches(':disabled'));
      place.disabled = false;
      await waitUntil(() => !base(element).matches(':disabled'));
      expect(element.hasAttribute('disabled')).to.be.false;
    });

    it('keeps its focus while it is busy, and ignores clicks', async () => {
      let clicks = 0;
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Publish" loading-text="Publishing…" @click=${() => clicks++}></button-widget>`,
      );
      element.focus();
      element.loading = true;
      await element.updateComplete;
      await sendKeys({press: 'Enter'});
      expect(clicks).to.equal(0);
      expect(document.activeElement).to.equal(element);
      expect(base(element).getAttribute('aria-disabled')).to.equal('true');
      expect(text(element)).to.equal('Publishing…');
      expect(element.matches(':state(busy)')).to.be.true;
    });

    it('says in words that it is busy where it has no text for it', async () => {
      const element = await fixture(html`<button-widget label="Save" loading></button-widget>`);
      await waitUntil(() => element.shadowRoot!.querySelector('.spinner')?.getAttribute('aria-label') === 'Loading');
      expect(text(element)).to.equal('Save');
    });
  });

  it('says what it opens, and whether that is open', async () => {
    const element = await fixture<ButtonWidget>(
      html`<button-widget label="Menu" aria-haspopup="menu" aria-expanded="false"></button-widget>`,
    );
    expect([base(element).ariaHasPopup, base(element).ariaExpanded]).to.deep.equal(['menu', 'false']);
    element.ariaExpanded = null;
    element.href = '#x';
    await element.updateComplete;
    expect([base(element).localName, base(element).ariaHasPopup, base(element).ariaExpanded]).to.deep.equal([
      'a',
      'menu',
      null,
    ]);
  });

  describe('toggle', () => {
    it('switches by key and tells so', async () => {
      const element = await fixture<ButtonWidget>(html`<button-widget label="Bold" pressed="false"></button-widget>`);
      expect(base(element).getAttribute('aria-pressed')).to.equal('false');
      element.focus();
      setTimeout(() => void sendKeys({press: 'Space'}));
      const event = await oneEvent(element, 'change');
      await element.updateComplete;
      expect([event.bubbles, event.composed, element.pressed]).to.deep.equal([true, true, true]);
      expect(base(element).getAttribute('aria-pressed')).to.equal('true');
      expect(text(element)).to.equal('Bold');
      expect(element.matches(':state(pressed)')).to.be.true;
    });

    it('stays where a listener refuses the click', async () => {
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Bold" pressed @click=${(event: Event) => event.preventDefault()}></button-widget>`,
      );
      element.click();
      expect(element.pressed).to.be.true;
    });
  });

  describe('in a form', () => {
    const submitted = (form: HTMLFormElement): {count: number; data: [string, unknown][]} => {
      const seen = {count: 0, data: [] as [string, unknown][]};
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        seen.count++;
        seen.data = [...new FormData(form, event.submitter)];
      });
      return seen;
    };

    it('does nothing by default', async () => {
      const form = await fixture<HTMLFormElement>(html`<form><button-widget label="Go"></button-widget></form>`);
      const seen = submitted(form);
      (form.firstElementChild as ButtonWidget).click();
      expect(seen.count).to.equal(0);
    });

    it('submits with its name and value, and leaves nothing in the form', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <input name="title" value="a" /><button-widget type="submit" name="step" value="2" label="Go"></button-widget>
        </form>`,
      );
      const seen = submitted(form);
      form.querySelector('button-widget')!.click();
      expect(seen).to.deep.equal({
        count: 1,
        data: [
          ['title', 'a'],
          ['step', '2'],
        ],
      });
      expect(form.querySelector('button')).to.equal(null);
    });

    it('does not submit what is not valid', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><input required /><button-widget type="submit" label="Go"></button-widget></form>`,
      );
      const seen = submitted(form);
      form.querySelector('button-widget')!.click();
      expect(seen.count).to.equal(0);
    });

    it('finds its form by id', async () => {
      const place = await fixture(
        html`<div>
          <form id="far"></form>
          <button-widget type="submit" form="far" label="Go"></button-widget>
        </div>`,
      );
      const seen = submitted(place.querySelector('form')!);
      place.querySelector('button-widget')!.click();
      expect(seen.count).to.equal(1);
    });

    it('resets', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><input value="a" /><button-widget type="reset" label="Reset"></button-widget></form>`,
      );
      form.querySelector('input')!.value = 'b';
      form.querySelector('button-widget')!.click();
      expect(form.querySelector('input')!.value).to.equal('a');
    });

    it('lets a listener refuse', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <button-widget type="submit" label="Go" @click=${(event: Event) => event.preventDefault()}></button-widget>
        </form>`,
      );
      const seen = submitted(form);
      form.querySelector('button-widget')!.click();
      expect(seen.count).to.equal(0);
    });

    it('submits once where a listener stops the click on its way', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <button-widget type="submit" label="Go" @click=${(event: Event) => event.stopPropagation()}></button-widget>
        </form>`,
      );
      const seen = submitted(form);
      form.querySelector('button-widget')!.click();
      await waitUntil(() => seen.count === 1);
    });

    it('asks first where it is to', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><button-widget type="submit" confirm="Send?" label="Go"></button-widget></form>`,
      );
      const seen = submitted(form);
      form.querySelector('button-widget')!.click();
      const dialog = (): Element | null | undefined =>
        document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('.agree');
      await waitUntil(dialog);
      expect(seen.count).to.equal(0);
      (dialog() as HTMLElement).click();
      await waitUntil(() => seen.count === 1);
    });

    it('says that there is no form', async () => {
      const element = await fixture<ButtonWidget>(html`<button-widget type="submit" label="Go"></button-widget>`);
      element.click();
      await waitUntil(() => message(element)?.includes('no form'));
    });
  });

  describe('as a link', () => {
    it('is a real link, that opens elsewhere without a way back', async () => {
      const element = await fixture(
        html`<button-widget label="Docs" href="https://a.example/x" target="_blank" download="x.txt"></button-widget>`,
      );
      const link = base(element) as HTMLAnchorElement;
      expect([link.localName, link.href, link.target, link.rel, link.download]).to.deep.equal([
        'a',
        'https://a.example/x',
        '_blank',
        'noopener noreferrer',
        'x.txt',
      ]);
    });

    it('F102 drops an address that is none', async () => {
      const element = await fixture(
        html`<button-widget label="Go" navigate="javascript:window.hit=1"></button-widget>`,
      );
      expect(base(element).hasAttribute('href')).to.be.false;
    });

    it('leads nowhere while it is off', async () => {
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Go" navigate="#gone" disabled></button-widget>`,
      );
      element.click();
      base(element).click();
      expect(location.hash).not.to.equal('#gone');
      expect(base(element).getAttribute('aria-disabled')).to.equal('true');
    });

    it('goes only when a question has been answered', async () => {
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="Leave" navigate="#left" confirm="Leave?"></button-widget>`,
      );
      base(element).click();
      const agree = (): HTMLElement | null | undefined =>
        document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('.agree');
      await waitUntil(agree);
      expect(location.hash).not.to.equal('#left');
      agree()!.click();
      await waitUntil(() => location.hash === '#left');
      history.replaceState(null, '', location.pathname + location.search);
    });
  });

  describe('commands', () => {
    it('opens a native dialog', async () => {
      const place = await fixture(
        html`<div>
          <button-widget label="Edit" commandfor="edit-dialog" command="show-modal"></button-widget>
          <dialog id="edit-dialog">Hello</dialog>
        </div>`,
      );
      place.querySelector('button-widget')!.click();
      await waitUntil(() => place.querySelector('dialog')!.matches(':modal'));
      place.querySelector('dialog')!.close();
    });

    it('says that its target is not there', async () => {
      const element = await fixture<ButtonWidget>(
        html`<button-widget label="x" commandfor="none" command="close"></button-widget>`,
      );
      element.click();
      await waitUntil(() => message(element)?.includes('“none”'));
    });
  });

  describe('actions', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
    });
    afterEach(() => data.remove());

    async function add(attributes: Record<string, string>): Promise<ButtonWidget> {
      const element = document.createElement('button-widget');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      data.place.append(element);
      await element.updateComplete;
      return element;
    }
    const asked = (): Promise<void> => waitUntil(() => data.provider.changes.length > 0);

    it('runs, is busy, cannot run twice, and says that it is done', async () => {
      const element = await add({
        label: 'Publish',
        'data-source': 'action:publish_post(42)',
        'loading-text': 'Publishing…',
      });
      element.click();
      await asked();
      await waitUntil(() => text(element) === 'Publishing…');
      element.click();
      expect(data.provider.changes).to.have.length(1);
      expect(data.provider.changes[0]!.request.source).to.deep.include({name: 'publish_post', args: [42]});
      data.provider.changes[0]!.done({message: 'Post published'});
      await waitUntil(() => message(element) === 'Post published');
      expect(text(element)).to.equal('Publish');
      expect(element.matches(':state(busy)')).to.be.false;
    });

    it('says what went wrong below itself, keeps its focus, and can be tried again', async () => {
      const element = await add({label: 'Publish', action: 'action:publish'});
      element.focus();
      await sendKeys({press: 'Enter'});
      await asked();
      data.provider.changes[0]!.fail({code: 'invalid', message: 'The post has <b>no title</b>.', retryable: true});
      await waitUntil(() => message(element) === 'The post has <b>no title</b>.');
      expect(element.shadowRoot!.querySelector('b')).to.equal(null);
      expect(document.activeElement).to.equal(element);
      await expect(element).to.be.accessible();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => data.provider.changes.length === 2);
      expect(message(element)).to.equal(undefined);
      data.provider.changes[1]!.done();
      await waitUntil(() => !element.matches(':state(busy)'));
    });

    it('leaves the failure to a page that prevents the event', async () => {
      const element = await add({label: 'Publish', action: 'form:missing'});
      element.addEventListener('action-error', (event) => event.preventDefault());
      element.click();
      await oneEvent(element, 'action-error');
      await later(undefined);
      expect(message(element)).to.equal(undefined);
    });

    it('asks in its own words, for the record it is about', async () => {
      const element = await add({
        label: 'Delete',
        color: 'danger',
        action: 'action:delete',
        record: '{"id": 7}',
        confirm: 'Delete Ada?',
      });
      element.click();
      const dialog = (): ShadowRoot | null | undefined => document.querySelector('.widget-confirm')?.shadowRoot;
      await waitUntil(() => dialog()?.querySelector('dialog[open]'));
      expect(dialog()!.querySelector('#text')!.textContent).to.equal('Delete Ada?');
      expect(dialog()!.activeElement?.className).to.equal('cancel');
      dialog()!.querySelector<HTMLElement>('.danger')!.click();
      await asked();
      expect(data.provider.changes[0]!.request.keys).to.deep.equal(['7']);
      data.provider.changes[0]!.done();
      await waitUntil(() => !element.matches(':state(busy)'));
    });

    it('fires a bare name at the page', async () => {
      const element = await add({label: 'New', action: 'new_item'});
      element.addEventListener('action', (event) => event.preventDefault());
      setTimeout(() => element.click());
      const {detail} = await oneEvent(element, 'action');
      expect(detail).to.deep.include({name: 'new_item', ids: []});
      expect(data.provider.changes).to.have.length(0);
    });

    it('F102 shows markup in its data as text', async () => {
      const attack = '<img src=x onerror="window.hit = true">';
      const element = await fixture(
        html`<button-widget .dataSource=${() => later({label: attack, color: 'danger'})}></button-widget>`,
      );
      await waitUntil(() => text(element) === attack);
      expect(element.getAttribute('color')).to.equal('danger');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    });

    it('is off while its action waits for a value', async () => {
      const element = await add({label: 'Go', 'data-source': 'action:publish({nothing_here})'});
      await waitUntil(() => base(element).getAttribute('aria-disabled') === 'true');
      element.click();
      expect(data.provider.changes).to.have.length(0);
    });
  });
});
