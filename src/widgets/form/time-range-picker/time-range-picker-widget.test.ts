import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {pageScope} from '../../../data/scopes.js';
import '../../../testing/preload.js';
import '../form/form-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import './time-range-picker-widget.js';
import type {TimeRangePickerWidget} from './time-range-picker-widget.js';

const radios = (element: Element): HTMLInputElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[type="radio"]'),
];
const chosen = (element: Element): string | undefined => radios(element).find(({checked}) => checked)?.value;
const labels = (element: Element): (string | undefined)[] =>
  [...element.shadowRoot!.querySelectorAll('.option')].map((option) => option.textContent?.trim());
const group = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role="radiogroup"]')!;
const error = (element: Element): string | undefined =>
  element.shadowRoot!.querySelector('[part="error"]')?.textContent ?? undefined;

describe('<time-range-picker-widget>', () => {
  describe('dumb', () => {
    it('shows its choices and the one that is chosen', async () => {
      const element = await fixture(
        html`<div lang="en">
          <time-range-picker-widget value="last_day" options='["last_hour", "last_day"]'></time-range-picker-widget>
        </div>`,
      );
      const picker = element.firstElementChild!;
      expect(labels(picker)).to.deep.equal(['Last hour', 'Last 24 hours']);
      expect(chosen(picker)).to.equal('last_day');
      expect(group(picker).getAttribute('aria-label')).to.equal('Time range');
    });

    it('is named by its label and described by its help', async () => {
      const element = await fixture(
        html`<time-range-picker-widget label="Period" help-text="Local times"></time-range-picker-widget>`,
      );
      expect(group(element).getAttribute('aria-label')).to.equal('Period');
      const id = group(element).getAttribute('aria-describedby')!;
      expect(element.shadowRoot!.getElementById(id)!.textContent).to.equal('Local times');
    });

    it('is named by a label of the page', async () => {
      const place = await fixture(
        html`<div>
          <label for="picker">Shown period</label><time-range-picker-widget id="picker"></time-range-picker-widget>
        </div>`,
      );
      const picker = place.querySelector('time-range-picker-widget')!;
      picker.requestUpdate();
      await picker.updateComplete;
      expect(group(picker).getAttribute('aria-label')).to.equal('Shown period');
    });

    it('says that there is nothing to choose', async () => {
      const element = await fixture(
        html`<div lang="en"><time-range-picker-widget options="[]"></time-range-picker-widget></div>`,
      );
      expect(element.firstElementChild!.shadowRoot!.textContent).to.contain('Nothing here yet');
      await expect(element).to.be.accessible();
    });

    it('names an attribute that can’t be read', async () => {
      const element = await fixture(html`<time-range-picker-widget options="[1,"></time-range-picker-widget>`);
      await waitUntil(() => element.shadowRoot!.querySelector('.widget-state-error')?.textContent?.includes('options'));
    });

    it('grows by its size', async () => {
      const heights: number[] = [];
      for (const size of ['sm', 'md', 'lg']) {
        heights.push(
          group(await fixture(html`<time-range-picker-widget size=${size}></time-range-picker-widget>`)).offsetHeight,
        );
      }
      expect(heights).to.deep.equal([28, 32, 40]);
    });
  });

  describe('choosing', () => {
    it('goes by arrow keys, around, with one stop for Tab', async () => {
      const place = await fixture(
        html`<div><time-range-picker-widget value="last_hour"></time-range-picker-widget><button>after</button></div>`,
      );
      const picker = place.querySelector('time-range-picker-widget')!;
      const heard: string[] = [];
      for (const type of ['input', 'change']) place.addEventListener(type, () => heard.push(`${type} ${picker.value}`));
      picker.focus();
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'ArrowRight'});
      expect(picker.value).to.equal('last_hour');
      await sendKeys({press: 'ArrowLeft'});
      expect(chosen(picker)).to.equal('last_week');
      expect(heard.slice(0, 4)).to.deep.equal([
        'input last_day',
        'change last_day',
        'input last_week',
        'change last_week',
      ]);
      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(place.querySelector('button'));
    });

    it('puts the focus on the choice made', async () => {
      const picker = await fixture<TimeRangePickerWidget>(
        html`<time-range-picker-widget value="last_week"></time-range-picker-widget>`,
      );
      picker.focus();
      expect((picker.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('last_week');
    });

    it('sends composed events once each, and none for what the page sets', async () => {
      const picker = await fixture<TimeRangePickerWidget>(html`<time-range-picker-widget></time-range-picker-widget>`);
      let changes = 0;
      picker.addEventListener('change', () => changes++);
      picker.value = 'last_day';
      await picker.updateComplete;
      expect(changes).to.equal(0);
      setTimeout(() => radios(picker)[0]!.click());
      const event = await oneEvent(picker, 'change');
      expect([event.bubbles, event.composed, changes]).to.deep.equal([true, true, 1]);
    });

    it('does not go while it is off, also by a fieldset', async () => {
      const place = await fixture<HTMLFieldSetElement>(
        html`<fieldset disabled><time-range-picker-widget value="last_day"></time-range-picker-widget></fieldset>`,
      );
      const picker = place.querySelector('time-range-picker-widget')!;
      await waitUntil(() => radios(picker).every(({disabled}) => disabled));
      radios(picker)[0]!.click();
      expect(picker.value).to.equal('last_day');
    });

    it('stays as it is while it can only be read', async () => {
      const picker = await fixture<TimeRangePickerWidget>(
        html`<time-range-picker-widget value="last_day" readonly></time-range-picker-widget>`,
      );
      picker.focus();
      await sendKeys({press: 'ArrowRight'});
      radios(picker)[0]!.click();
      await picker.updateComplete;
      expect([picker.value, chosen(picker), group(picker).ariaReadOnly]).to.deep.equal([
        'last_day',
        'last_day',
        'true',
      ]);
    });

    it('takes two moments of one’s own, in either order', async () => {
      const picker = await fixture<TimeRangePickerWidget>(
        html`<time-range-picker-widget options="last_hour, custom"></time-range-picker-widget>`,
      );
      radios(picker)[1]!.click();
      await picker.updateComplete;
      const [from, to] = [...picker.shadowRoot!.querySelectorAll<HTMLInputElement>('.moment')];
      from!.value = '2026-02-01T00:00';
      from!.dispatchEvent(new Event('change', {bubbles: true}));
      expect(picker.value).to.equal('custom');
      to!.value = '2026-01-01T00:00';
      to!.dispatchEvent(new Event('change', {bubbles: true}));
      expect(picker.value).to.equal('2026-01-01T00:00/2026-02-01T00:00');
      await picker.updateComplete;
      expect(from!.value).to.equal('2026-01-01T00:00');
      expect(radios(picker)[1]!.checked).to.be.true;
      await expect(picker).to.be.accessible();
    });
  });

  describe('in a form', () => {
    const entries = (form: HTMLFormElement): [string, unknown][] => [...new FormData(form)];

    it('sends its choice under its name, or its field', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form>
          <time-range-picker-widget name="range" value="last_day"></time-range-picker-widget>
          <time-range-picker-widget field="period" value="last_hour"></time-range-picker-widget>
          <time-range-picker-widget name="none"></time-range-picker-widget>
        </form>`,
      );
      expect(entries(form)).to.deep.equal([
        ['range', 'last_day'],
        ['period', 'last_hour'],
      ]);
      const [picker] = form.querySelectorAll('time-range-picker-widget');
      expect([picker!.form, picker!.type]).to.deep.equal([form, 'time-range']);
      radios(picker!)[0]!.click();
      expect(entries(form)[0]).to.deep.equal(['range', 'last_hour']);
    });

    it('is filled in by a form widget, and tells it what is chosen', async () => {
      const form = await fixture<FormWidget>(
        html`<form-widget
          ><time-range-picker-widget field="period" value="last_day"></time-range-picker-widget
        ></form-widget>`,
      );
      const picker = form.querySelector('time-range-picker-widget')!;
      expect(form.values).to.deep.equal({period: 'last_day'});
      form.setValue('period', 'last_week');
      await picker.updateComplete;
      expect(chosen(picker)).to.equal('last_week');
      radios(picker)[0]!.click();
      expect([form.values, form.isDirty]).to.deep.equal([{period: 'last_hour'}, true]);
      form.reset();
      await picker.updateComplete;
      expect(chosen(picker)).to.equal('last_day');
    });

    it('has its first choice again after a reset', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><time-range-picker-widget value="last_day"></time-range-picker-widget></form>`,
      );
      const picker = form.querySelector('time-range-picker-widget')!;
      radios(picker)[0]!.click();
      form.reset();
      await picker.updateComplete;
      expect(chosen(picker)).to.equal('last_day');
    });

    it('is required, and says so where it was missed', async () => {
      const form = await fixture<HTMLFormElement>(
        html`<form><time-range-picker-widget required></time-range-picker-widget></form>`,
      );
      const picker = form.querySelector('time-range-picker-widget')!;
      expect([form.checkValidity(), picker.validity.valueMissing]).to.deep.equal([false, true]);
      await picker.updateComplete;
      expect(error(picker)).to.equal(picker.validationMessage);
      expect(picker.validationMessage).not.to.equal('');
      expect(group(picker).getAttribute('aria-invalid')).to.equal('true');
      await waitUntil(() => picker.matches(':state(user-invalid)'));
      radios(picker)[0]!.click();
      await picker.updateComplete;
      expect([error(picker), form.checkValidity()]).to.deep.equal([undefined, true]);
    });

    it('is wrong in the words of the page', async () => {
      const picker = await fixture<TimeRangePickerWidget>(
        html`<time-range-picker-widget value="last_day"></time-range-picker-widget>`,
      );
      picker.setCustomValidity('Not on Sundays');
      expect([picker.reportValidity(), picker.validationMessage]).to.deep.equal([false, 'Not on Sundays']);
      await picker.updateComplete;
      expect(error(picker)).to.equal('Not on Sundays');
      picker.setCustomValidity('');
      expect(picker.checkValidity()).to.be.true;
    });

    it('is filled in by the browser', async () => {
      const picker = await fixture<TimeRangePickerWidget>(html`<time-range-picker-widget></time-range-picker-widget>`);
      picker.formStateRestoreCallback('last_week');
      await picker.updateComplete;
      expect(chosen(picker)).to.equal('last_week');
    });
  });

  it('tells the sources of the page through its group', async () => {
    const picker = await fixture<TimeRangePickerWidget>(
      html`<time-range-picker-widget value="last_day" filter-group="sales"></time-range-picker-widget>`,
    );
    await waitUntil(() => pageScope.get('sales.range') === 'last_day');
    radios(picker)[0]!.click();
    await waitUntil(() => pageScope.get('sales.range') === 'last_hour');
    pageScope.set('sales', undefined);
  });

  it('F102 takes its choices from its source, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const source = (): Promise<unknown> =>
      Promise.resolve([
        {label: attack, value: 'a'},
        {label: 'B', value: 'b'},
      ]);
    const picker = await fixture(
      html`<time-range-picker-widget value="b" .dataSource=${source}></time-range-picker-widget>`,
    );
    await waitUntil(() => labels(picker)[0] === attack);
    expect(picker.shadowRoot!.querySelector('img')).to.equal(null);
    expect(chosen(picker)).to.equal('b');
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      await expect(
        await fixture(html`<time-range-picker-widget label="Period" value="last_day"></time-range-picker-widget>`),
      ).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
