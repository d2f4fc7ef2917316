import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import '../../layout/grid/grid-widget.js';
import './stat-widget.js';
import type {StatWidget} from './stat-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const shown = (element: Element, name: string): string | undefined =>
  part(element, name)?.textContent?.replace(/\s+/g, ' ').trim();
const later = <T>(value: T): Promise<T> => new Promise((done) => setTimeout(() => done(value), 20));

describe('<stat-widget>', () => {
  describe('dumb', () => {
    it('shows its label and its figure in the figures of the language', async () => {
      const element = await fixture(html`<stat-widget label="Users" value="1234"></stat-widget>`);
      expect(shown(element, 'label')).to.equal('Users');
      expect(shown(element, 'value')).to.equal('1,234');
    });

    it('shows text as it is', async () => {
      const element = await fixture(html`<stat-widget label="Plan" value="Pro 2"></stat-widget>`);
      expect(shown(element, 'value')).to.equal('Pro 2');
    });

    it('shows a dash without a value', async () => {
      const element = await fixture(html`<stat-widget label="Users"></stat-widget>`);
      expect(shown(element, 'value')).to.equal('–');
    });

    it('writes the figure by its format, the unit apart', async () => {
      const element = await fixture(html`<stat-widget label="Load" value="12.5" format="percentage"></stat-widget>`);
      expect(shown(element, 'value')).to.equal('12.5');
      expect(shown(element, 'unit')).to.equal('%');
    });

    it('keeps the unit close to its figure', async () => {
      const element = await fixture(html`<stat-widget label="Load" value="88.3" format="percentage"></stat-widget>`);
      const [value, unit] = ['value', 'unit'].map((name) => part(element, name)!.getBoundingClientRect());
      expect(unit!.left - value!.right).to.be.within(1, 5);
    });

    it('sets its icon as far from the edge as its texts, in both directions', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const element = await fixture(
          html`<stat-widget dir=${dir} label="Users" icon="users" value="7"></stat-widget>`,
        );
        const host = element.getBoundingClientRect();
        const icon = part(element, 'icon')!.getBoundingClientRect();
        const padding = parseFloat(getComputedStyle(element).paddingInlineEnd) + 1;
        expect(dir === 'ltr' ? host.right - icon.right : icon.left - host.left, dir).to.be.closeTo(padding, 0.5);
      }
    });

    it('follows the language around it', async () => {
      const place = await fixture(
        html`<div lang="de"><stat-widget label="Nutzer" value="1234567"></stat-widget></div>`,
      );
      expect(shown(place.firstElementChild as Element, 'value')).to.equal('1.234.567');
    });

    it('draws the change as an arrow and says it in words', async () => {
      const element = await fixture(html`<stat-widget label="Users" value="1" change="-3.1"></stat-widget>`);
      expect(part(element, 'change')?.dataset['trend']).to.equal('down');
      expect(part(element, 'change')?.querySelector('.sr-only')?.textContent).to.equal('down 3.1%');
    });

    it('lets the author name the trend', async () => {
      const element = await fixture(html`<stat-widget label="Errors" value="1" change="3" trend="flat"></stat-widget>`);
      expect(part(element, 'change')?.dataset['trend']).to.equal('flat');
    });

    it('shows a trend without a size', async () => {
      const element = await fixture(html`<stat-widget label="Errors" value="1" trend="up"></stat-widget>`);
      expect(part(element, 'change')?.dataset['trend']).to.equal('up');
      expect(part(element, 'change')?.textContent?.trim()).to.equal('up');
    });

    it('F102 shows markup in its texts as text', async () => {
      const attack = '<img src=x onerror="window.hit = true">';
      const element = await fixture(html`<stat-widget label=${attack} value=${attack} change=${attack}></stat-widget>`);
      expect(shown(element, 'label')).to.equal(attack);
      expect(shown(element, 'value')).to.equal(attack);
      expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    });
  });

  describe('connected', () => {
    it('shows a skeleton under its label and beside its icon, then the answer in the same room', async () => {
      let answer: (record: object) => void = () => undefined;
      const answered = new Promise<object>((done) => (answer = done));
      const source = () => answered;
      const element = await fixture<StatWidget>(
        html`<stat-widget label="Users" icon="users" .dataSource=${source}></stat-widget>`,
      );
      await waitUntil(() => element.shadowRoot?.querySelector('.skeleton'));
      const height = element.offsetHeight;
      expect(element.shadowRoot?.querySelector('[part="skeleton"] icon-widget')).to.not.equal(null);
      expect(element.dataset['state']).to.equal('loading');
      expect(element.shadowRoot?.querySelector('[part="skeleton"]')?.textContent).to.include('Users');
      answer({value: 1234, change: 12.5});
      await waitUntil(() => shown(element, 'value') === '1,234');
      expect(element.dataset['state']).to.equal('ready');
      expect(part(element, 'change')?.dataset['trend']).to.equal('up');
      expect(element.offsetHeight).to.equal(height);
      element.dataSource = () => later(5);
      await waitUntil(() => shown(element, 'value') === '5');
      expect(element.offsetHeight).to.equal(height);
    });

    it('keeps no room for a change that the answer does not have', async () => {
      const place = await fixture(
        html`<div>
          <stat-widget label="Users" value="42"></stat-widget>
          <stat-widget label="Users" .dataSource=${() => later(42)}></stat-widget>
        </div>`,
      );
      const [plain, element] = place.querySelectorAll('stat-widget');
      await waitUntil(() => shown(element!, 'value') === '42');
      expect(element!.offsetHeight).to.equal(plain!.offsetHeight);
    });

    it('stands in an even row beside one that has a change', async () => {
      const place = await fixture(
        html`<grid-widget columns="2" responsive="false">
          <stat-widget label="Users" .dataSource=${() => later(42)}></stat-widget>
          <stat-widget label="Revenue" .dataSource=${() => later({value: 42, change: 3})}></stat-widget>
        </grid-widget>`,
      );
      const both = [...place.querySelectorAll('stat-widget')];
      await waitUntil(() => both.every((element) => shown(element, 'value') === '42'));
      for (const name of ['label', 'value'])
        expect(new Set(both.map((element) => part(element, name)!.getBoundingClientRect().top)), name).to.have.length(
          1,
        );
      expect(new Set(both.map(({offsetHeight}) => offsetHeight))).to.have.length(1);
    });

    it('takes a bare value', async () => {
      const element = await fixture(html`<stat-widget label="Users" .dataSource=${() => later(42)}></stat-widget>`);
      await waitUntil(() => shown(element, 'value') === '42');
    });

    it("shows the author's value again when the source is taken away", async () => {
      const element = await fixture<StatWidget>(
        html`<stat-widget label="Users" value="7" .dataSource=${() => later(42)}></stat-widget>`,
      );
      await waitUntil(() => shown(element, 'value') === '42');
      element.dataSource = undefined;
      await waitUntil(() => shown(element, 'value') === '7');
      expect(element.hasAttribute('data-state')).to.be.false;
    });
  });

  describe('error', () => {
    it('says what went wrong in place of invented figures', async () => {
      const fail = () => Promise.reject(Object.assign(new Error('The counter is broken'), {retryable: false}));
      const element = await fixture(html`<stat-widget label="Users" .dataSource=${fail}></stat-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('The counter is broken'));
      expect(element.getAttribute('data-state')).to.equal('error');
    });

    it('names a source that cannot be parsed', async () => {
      const element = await fixture(html`<stat-widget label="Users" data-source="users"></stat-widget>`);
      await waitUntil(() => element.shadowRoot?.textContent?.includes('interface:users'));
    });
  });

  it('is one group named by its label and passes axe', async () => {
    const element = await fixture(html`<stat-widget label="Users" value="1" change="2" icon="users"></stat-widget>`);
    expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Users');
    await expect(element).to.be.accessible();
  });

  it('AX-46 takes its name from the author', async () => {
    const element = await fixture(html`<stat-widget label="Users" aria-label="Users today" value="1"></stat-widget>`);
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Users today');
  });
});
