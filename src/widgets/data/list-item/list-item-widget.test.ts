import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../list/list-widget.js';
import './list-item-widget.js';
import type {ListItemWidget} from './list-item-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part~="${name}"]`) ?? null;
const buttons = (element: Element): readonly HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('button-widget') ?? []),
];
const native = (button: Element | undefined): HTMLButtonElement =>
  button?.shadowRoot?.querySelector('button') as HTMLButtonElement;
const ACTIONS = [
  {icon: 'edit', label: 'Edit', action: 'edit_item'},
  {icon: 'delete', label: 'Delete', action: {name: 'delete_item', id: 7}},
];
const add = async (values: Partial<ListItemWidget>): Promise<ListItemWidget> => {
  const element = await fixture<ListItemWidget>(html`<list-item-widget></list-item-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  await Promise.all(buttons(element).map((button) => (button as ListItemWidget).updateComplete));
  return element;
};

describe('<list-item-widget>', () => {
  describe('dumb', () => {
    it('shows two lines, a picture and a figure', async () => {
      const element = await add({heading: 'Ada Lovelace', subtitle: 'Notes', avatar: '', value: 1204});
      expect(part(element, 'title')?.textContent).to.equal('Ada Lovelace');
      expect(part(element, 'subtitle')?.textContent).to.equal('Notes');
      expect(part(element, 'avatar')?.textContent?.trim()).to.equal('AL');
      expect(part(element, 'value')?.textContent).to.equal('1,204');
      expect(part(element, 'end')?.offsetWidth).to.equal(0);
    });

    it('has no picture where none is given, and an icon in its place', async () => {
      expect(part(await add({heading: 'Ada'}), 'avatar')).to.equal(null);
      const element = await add({heading: 'Ada', avatar: '', icon: 'users'});
      expect([part(element, 'avatar'), part(element, 'icon')?.ariaHidden]).to.deep.equal([null, 'true']);
    });

    it('is one link, stretched over the row, where it leads somewhere', async () => {
      const element = await add({heading: 'Ada', navigate: '#ada'});
      const links = element.shadowRoot?.querySelectorAll('a') ?? [];
      expect(links).to.have.length(1);
      const {left, right, top, bottom} = element.getBoundingClientRect();
      for (const x of [left + 3, right - 3])
        expect(element.shadowRoot?.elementFromPoint(x, (top + bottom) / 2)).to.equal(links[0]);
    });

    it('shows what is slotted, the start in place of the picture', async () => {
      const element = await fixture<ListItemWidget>(
        html`<list-item-widget heading="Ada" avatar=""
          ><i slot="start">s</i><b slot="end">e</b>
          <p>below</p></list-item-widget
        >`,
      );
      expect(part(element, 'avatar')).to.equal(null);
      for (const child of element.children) expect((child as HTMLElement).offsetWidth).to.be.greaterThan(0);
    });

    it('takes a title for its heading', async () => {
      const element = await fixture<ListItemWidget>(html`<list-item-widget title="Ada"></list-item-widget>`);
      expect([element.heading, element.hasAttribute('title')]).to.deep.equal(['Ada', false]);
    });
  });

  describe('actions', () => {
    it('AX-18 are buttons named with the item', async () => {
      const names = buttons(await add({heading: 'Ada', actions: ACTIONS})).map((button) => native(button).ariaLabel);
      expect(names).to.deep.equal(['Edit Ada', 'Delete Ada']);
    });

    it('are reached by Tab after the link, one by one, and pressed by key', async () => {
      const element = await add({heading: 'Ada', navigate: '#ada', actions: ACTIONS, record: {id: 7, name: 'Ada'}});
      element.shadowRoot?.querySelector('a')?.focus();
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement).to.equal(buttons(element)[0]);
      setTimeout(() => void sendKeys({press: 'Enter'}));
      const event = await oneEvent(element, 'action');
      expect(event.detail).to.deep.include({name: 'edit_item', ids: ['7'], record: {id: 7, name: 'Ada'}});
      await sendKeys({press: 'Tab'});
      expect(element.shadowRoot?.activeElement).to.equal(buttons(element)[1]);
    });

    it('T-13 may name the item themselves', async () => {
      const element = await add({heading: 'Ada', actions: ACTIONS});
      setTimeout(() => native(buttons(element)[1]).click());
      const event = await oneEvent(element, 'action');
      expect([event.detail.name, event.detail.ids]).to.deep.equal(['delete_item', ['7']]);
    });

    it('do not follow the link of the row', async () => {
      const element = await add({heading: 'Ada', navigate: '#elsewhere', actions: ACTIONS});
      const {left, top, width, height} = (buttons(element)[0] as HTMLElement).getBoundingClientRect();
      const hit = element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit).to.equal(buttons(element)[0]);
    });

    it('ask first where they are told to', async () => {
      const [first] = ACTIONS;
      const element = await add({heading: 'Ada', actions: [{...first!, confirm: true}]});
      let acted = false;
      element.addEventListener('action', () => (acted = true));
      native(buttons(element)[0]).click();
      await waitUntil(() => document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('dialog[open]'));
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !document.querySelector('.widget-confirm'));
      expect(acted).to.be.false;
    });

    it('are at least 24 px in each direction', async () => {
      for (const button of buttons(await add({heading: 'Ada', actions: ACTIONS}))) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });
  });

  it('is an item of the list that it stands in', async () => {
    const list = await fixture(html`<list-widget><list-item-widget heading="Ada"></list-item-widget></list-widget>`);
    await waitUntil(() => list.firstElementChild?.getAttribute('role') === 'listitem');
  });

  describe('connected', () => {
    const user = {id: 7, name: 'Ada', email: 'ada@example.com', avatar: null, role: 'admin'};

    it('reads a record, and its actions are about all of it', async () => {
      const element = await add({
        dataSource: () => Promise.resolve(user),
        dataMap: 'subtitle: email',
        actions: [{label: 'Edit', action: 'edit_item'}],
      });
      await waitUntil(() => part(element, 'title')?.textContent === 'Ada');
      expect(part(element, 'subtitle')?.textContent).to.equal('ada@example.com');
      setTimeout(() => native(buttons(element)[0]).click());
      const {detail} = await oneEvent(element, 'action');
      expect(detail.record).to.include({id: 7, role: 'admin'});
    });

    it('waits in the shape of a row, and says what went wrong', async () => {
      const waiting = await add({dataSource: () => new Promise(() => undefined)});
      await waitUntil(() => (waiting.shadowRoot?.querySelectorAll('.skeleton').length ?? 0) === 3);
      const failed = await add({dataSource: () => Promise.reject(new Error('No more ink'))});
      await waitUntil(() => failed.shadowRoot?.textContent?.includes('No more ink'));
    });
  });

  describe('hostile data', () => {
    it('F102 shows any text as text', async () => {
      for (const text of HOSTILE_TEXTS) {
        const element = await add({heading: text, subtitle: `${text} `, value: text});
        expect(element.shadowRoot?.querySelector('img, script, iframe')).to.equal(null);
      }
      expect((window as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('F102 leads to no address that is not safe', async () => {
      for (const navigate of HOSTILE_URLS.filter((url) => !url.startsWith('file:') && url !== 'https://')) {
        const link = (await add({heading: 'Ada', navigate})).shadowRoot?.querySelector('a');
        expect(link?.protocol ?? 'none', navigate).to.match(/^(?:none|https?:)$/);
      }
    });

    it('says which attribute can not be read', async () => {
      const element = await fixture(html`<list-item-widget heading="Ada" actions="[oops"></list-item-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('actions:'));
    });
  });

  it('passes axe in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div style="background: var(--widget-page)">
          <list-widget aria-label="People">
            <list-item-widget
              heading="Ada"
              subtitle="Notes"
              avatar=""
              navigate="#a"
              .actions=${ACTIONS}
            ></list-item-widget>
            <list-item-widget heading="Grace" value="7"></list-item-widget>
          </list-widget>
        </div>`,
      );
      await waitUntil(() => native(buttons(place.querySelector('list-item-widget')!)[0]));
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
