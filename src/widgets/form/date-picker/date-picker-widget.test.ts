import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../../core/words/de.js';
import {activeIn} from '../../../core/composed-tree.js';
import './open-calendar.js';
import './read-days.js';
import {prepareReading} from './typed-days.js';
import './date-picker-widget.js';
import type {DatePickerWidget} from './date-picker-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const part = <Found extends HTMLElement = HTMLElement>(element: Element, name: string): Found | null =>
  element.shadowRoot!.querySelector<Found>(`[part="${name}"]`);
const field = (element: Element): HTMLInputElement => part<HTMLInputElement>(element, 'control')!;
const isOpen = (element: Element): boolean => part(element, 'layer')?.matches(':popover-open') === true;
const dayAt = (element: Element, day: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-day="${day}"]`)!;
/** The day that has the focus. */
const at = (): string | undefined => (activeIn(document) as HTMLElement | null)?.dataset['day'];

async function made(values: Partial<DatePickerWidget> = {}, lang = 'en-GB', dir = 'ltr'): Promise<DatePickerWidget> {
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${dir}><date-picker-widget label="Due" name="due"></date-picker-widget></div>`,
  );
  const element = place.querySelector('date-picker-widget')!;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

async function opened(values: Partial<DatePickerWidget> = {}, lang = 'en-GB', dir = 'ltr'): Promise<DatePickerWidget> {
  const element = await made(values, lang, dir);
  part(element, 'toggle')!.click();
  await waitUntil(() => isOpen(element) && at() !== undefined, 'the calendar opens');
  return element;
}

async function key(element: DatePickerWidget, ...names: string[]): Promise<void> {
  for (const name of names) {
    const isShifted = name.startsWith('Shift+');
    if (isShifted) await sendKeys({down: 'Shift'});
    await sendKeys({press: name.replace('Shift+', '')});
    if (isShifted) await sendKeys({up: 'Shift'});
    await element.updateComplete;
  }
}

async function type(element: DatePickerWidget, text: string, isDone = true): Promise<void> {
  await prepareReading();
  field(element).focus();
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  if (isDone) field(element).blur();
  await element.updateComplete;
}

function heardBy(element: Element): string[] {
  const heard: string[] = [];
  for (const name of ['input', 'change'])
    element.addEventListener(name, () => heard.push(`${name} ${(element as DatePickerWidget).value}`));
  return heard;
}

describe('<date-picker-widget>', () => {
  before(() => prepareReading());

  describe('typed', () => {
    it('W-43 shows its value as the language writes it, and how a date is written while there is none', async () => {
      const element = await made({defaultValue: '2026-02-03'});
      expect([field(element).value, element.value]).to.deep.equal(['03/02/2026', '2026-02-03']);
      expect(field(await made()).placeholder).to.equal('dd/mm/yyyy');
      const german = await made({value: '2026-02-03'}, 'de');
      expect([field(german).value, field(german).placeholder]).to.deep.equal(['03.02.2026', 'TT.MM.JJJJ']);
      german.parentElement!.lang = 'en-US';
      await waitUntil(() => field(german).value === '02/03/2026', 'follows the language');
    });

    it('AX-37 understands what is typed when the reader has done, and tells with each key', async () => {
      const element = await made();
      const heard = heardBy(element);
      await type(element, '3 feb 26', false);
      expect([field(element).value, element.value]).to.deep.equal(['3 feb 26', '2026-02-03']);
      field(element).blur();
      await element.updateComplete;
      expect([field(element).value, heard]).to.deep.equal(['03/02/2026', ['input 2026-02-03', 'change 2026-02-03']]);
      await type(element, '2024-02-29');
      expect([field(element).value, element.value]).to.deep.equal(['29/02/2024', '2024-02-29']);
      await type(element, '');
      expect([field(element).value, element.value]).to.deep.equal(['', '']);
    });

    it('AX-37 is typed in the order of Arabic, German and Japanese', async () => {
      for (const [lang, text] of [
        ['ar', '3/2/2026'],
        ['ar-EG', '٣/٢/٢٠٢٦'],
        ['de', '3.2.2026'],
        ['ja', '2026年2月3日'],
      ] as const) {
        const element = await made({}, lang);
        await type(element, text);
        expect(element.value, lang).to.equal('2026-02-03');
      }
    });

    it('AX-20 keeps text that is no date, says so, and what it needs', async () => {
      const element = await made({helpText: 'A weekday'});
      await type(element, 'next week');
      expect([field(element).value, element.value, element.validity.badInput]).to.deep.equal(['next week', '', true]);
      expect(part(element, 'error')!.innerText).to.equal('Write a date such as 13/02/2026.');
      expect(field(element).getAttribute('aria-describedby')).to.equal('help error');
      await type(element, '3/2/26');
      expect([part(element, 'error'), element.checkValidity()]).to.deep.equal([null, true]);
    });

    it('says what is wrong with a day that may not be chosen', async () => {
      const element = await made({
        min: '2026-02-03',
        max: '2026-02-20',
        disabledDates: ['2026-02-10'],
        disabledWeekdays: ['sunday'],
      });
      for (const [text, flag, message] of [
        ['2/2/2026', 'rangeUnderflow', 'Choose 03/02/2026 or a later day.'],
        ['21/2/2026', 'rangeOverflow', 'Choose 20/02/2026 or an earlier day.'],
        ['10/2/2026', 'customError', '10/02/2026 can’t be chosen.'],
        ['8/2/2026', 'customError', '08/02/2026 can’t be chosen.'],
      ] as const) {
        await type(element, text);
        expect([element.validity[flag], part(element, 'error')?.innerText], text).to.deep.equal([true, message]);
      }
      await type(element, '3/2/2026');
      expect(element.validity.valid).to.be.true;
    });

    it('takes a range of two days, in their order', async () => {
      const element = await made({range: true});
      expect(field(element).placeholder).to.equal('dd/mm/yyyy – dd/mm/yyyy');
      await type(element, '10/2/26 to 3/2/26');
      expect([element.value, field(element).value]).to.deep.equal(['2026-02-03/2026-02-10', '03/02/2026 – 10/02/2026']);
      await type(element, '3/2/26');
      expect([element.value, part(element, 'error')!.innerText]).to.deep.equal([
        '',
        'Write two dates such as 13/02/2026 – 28/02/2026.',
      ]);
    });
  });

  describe('AX-11 the calendar', () => {
    it('opens by its button at the day chosen, and Escape gives the focus back to the button', async () => {
      const element = await opened({value: '2026-02-03'});
      const toggle = part(element, 'toggle')!;
      expect(toggle.ariaLabel).to.equal('Due: Change the date, 3 February 2026');
      expect([at(), toggle.ariaExpanded]).to.deep.equal(['2026-02-03', 'true']);
      await key(element, 'Escape');
      expect([isOpen(element), toggle.ariaExpanded, activeIn(document) === toggle]).to.deep.equal([
        false,
        'false',
        true,
      ]);
      expect(element.value).to.equal('2026-02-03');
    });

    it('opens by the arrow down in the field, which gets the focus back', async () => {
      const element = await made({value: '2026-02-03'});
      field(element).focus();
      await key(element, 'ArrowDown');
      await waitUntil(() => at() === '2026-02-03', 'the focus is in the calendar');
      await key(element, 'Escape');
      expect(activeIn(document) === field(element)).to.be.true;
    });

    it('is walked by days, weeks, months and years', async () => {
      const element = await opened({value: '2026-02-03'});
      for (const [name, day] of [
        ['ArrowRight', '2026-02-04'],
        ['ArrowDown', '2026-02-11'],
        ['ArrowLeft', '2026-02-10'],
        ['ArrowUp', '2026-02-03'],
        ['Home', '2026-02-02'],
        ['End', '2026-02-08'],
        ['PageDown', '2026-03-08'],
        ['PageUp', '2026-02-08'],
        ['Shift+PageDown', '2027-02-08'],
        ['Shift+PageUp', '2026-02-08'],
        ['ArrowUp', '2026-02-01'],
        ['ArrowUp', '2026-01-25'],
      ] as const) {
        await key(element, name);
        expect(at(), name).to.equal(day);
      }
    });

    it('AX-12 swaps left and right where text runs from right to left', async () => {
      const element = await opened({value: '2026-02-03'}, 'ar', 'rtl');
      await key(element, 'ArrowLeft');
      expect(at()).to.equal('2026-02-04');
      await key(element, 'ArrowRight');
      expect(at()).to.equal('2026-02-03');
    });

    it('takes a day by Enter and by Space, tells it, and gives the focus back', async () => {
      for (const name of ['Enter', 'Space']) {
        const element = await opened({value: '2026-02-03'});
        const heard = heardBy(element);
        await key(element, 'ArrowRight', name);
        expect([heard, isOpen(element)], name).to.deep.equal([['input 2026-02-04', 'change 2026-02-04'], false]);
        expect([field(element).value, activeIn(document) === part(element, 'toggle')]).to.deep.equal([
          '04/02/2026',
          true,
        ]);
      }
    });

    it('takes a day by a click', async () => {
      const element = await opened({value: '2026-02-03'});
      const {left, top} = dayAt(element, '2026-02-12').getBoundingClientRect();
      await sendMouse({type: 'click', position: [Math.round(left + 10), Math.round(top + 10)]});
      await waitUntil(() => !isOpen(element), 'it closes');
      expect(element.value).to.equal('2026-02-12');
    });

    it('lets the reader go to days that can’t be chosen, and not choose them', async () => {
      const element = await opened({value: '2026-02-03', disabledDates: ['2026-02-04'], max: '2026-02-06'});
      await key(element, 'ArrowRight', 'Enter');
      expect([at(), isOpen(element), element.value]).to.deep.equal(['2026-02-04', true, '2026-02-03']);
      expect(dayAt(element, '2026-02-04').ariaDisabled).to.equal('true');
      expect(dayAt(element, '2026-02-05').ariaDisabled).to.equal(null);
      expect(dayAt(element, '2026-02-07').ariaDisabled).to.equal('true');
    });

    it('begins at the nearest day that may be chosen, and ends with the last day there is', async () => {
      const element = await opened({min: '9999-12-30'});
      expect(at()).to.equal('9999-12-30');
      await key(element, 'ArrowDown');
      expect(at()).to.equal('9999-12-31');
    });

    it('shows another month or year by its buttons and fields, with the focus where it is', async () => {
      const element = await opened({value: '2026-02-03'});
      const grid = (): string | null => part(element, 'grid')!.ariaLabel;
      part(element, 'next')!.focus();
      part(element, 'next')!.click();
      await element.updateComplete;
      expect([grid(), activeIn(document) === part(element, 'next')]).to.deep.equal(['March 2026', true]);
      part(element, 'previous')!.click();
      await element.updateComplete;
      const [month, year] = [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.pick')];
      month!.value = '12';
      month!.dispatchEvent(new Event('change', {bubbles: true}));
      await element.updateComplete;
      year!.value = '1999';
      year!.dispatchEvent(new Event('change', {bubbles: true}));
      await element.updateComplete;
      expect(grid()).to.equal('December 1999');
      year!.value = '12345';
      year!.dispatchEvent(new Event('change', {bubbles: true}));
      expect(year!.value).to.equal('1999');
      expect(element.value).to.equal('2026-02-03');
    });

    it('chooses today, and takes the choice back', async () => {
      const element = await opened({value: '2026-02-03'});
      part(element, 'clear')!.click();
      await element.updateComplete;
      expect([element.value, field(element).value, isOpen(element)]).to.deep.equal(['', '', false]);
      part(element, 'toggle')!.click();
      await waitUntil(() => isOpen(element));
      expect(part(element, 'clear')).to.equal(null);
      const now = element.shadowRoot!.querySelector<HTMLElement>('[aria-current="date"]')!.dataset['day'];
      part(element, 'today')!.click();
      expect(element.value).to.equal(now);
    });

    it('takes the first and the last day of a range, which say so', async () => {
      const element = await opened({range: true, value: '2026-02-03/2026-02-05'});
      expect(dayAt(element, '2026-02-03').ariaLabel).to.match(/^Tuesday,? 3 February 2026, first day$/);
      expect(dayAt(element, '2026-02-05').ariaLabel).to.match(/^Thursday,? 5 February 2026, last day$/);
      expect([dayAt(element, '2026-02-04').ariaSelected, dayAt(element, '2026-02-06').ariaSelected]).to.deep.equal([
        'true',
        'false',
      ]);
      await key(element, 'ArrowDown', 'Enter');
      expect([isOpen(element), element.value]).to.deep.equal([true, '2026-02-03/2026-02-05']);
      await key(element, 'ArrowLeft', 'ArrowLeft');
      expect(dayAt(element, '2026-02-09').ariaSelected).to.equal('true');
      await key(element, 'Enter');
      expect([isOpen(element), element.value, field(element).value]).to.deep.equal([
        false,
        '2026-02-08/2026-02-10',
        '08/02/2026 – 10/02/2026',
      ]);
    });

    it('begins its weeks as the language does', async () => {
      for (const [lang, weekday] of [
        ['en-US', 'Sunday'],
        ['en-GB', 'Monday'],
        ['de', 'Montag'],
      ] as const) {
        const element = await opened({}, lang);
        expect(element.shadowRoot!.querySelector('th .sr-only')!.textContent, lang).to.equal(weekday);
        element.hide();
      }
    });

    it('closes by a click elsewhere and when it is switched off, and does not open while it can’t be changed', async () => {
      const element = await opened({value: '2026-02-03'});
      element.disabled = true;
      await element.updateComplete;
      expect(isOpen(element)).to.be.false;
      Object.assign(element, {disabled: false, readOnly: true});
      await element.updateComplete;
      expect(part<HTMLButtonElement>(element, 'toggle')!.disabled).to.be.true;
      element.show();
      await element.updateComplete;
      expect(isOpen(element)).to.be.false;
      const other = await opened();
      await sendMouse({type: 'click', position: [700, 550]});
      await waitUntil(() => !isOpen(other), 'it closes');
    });
  });

  describe('in a form', () => {
    const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');
    const form = (): Promise<HTMLFormElement> =>
      fixture<HTMLFormElement>(
        html`<form lang="en-GB">
          <date-picker-widget name="due" label="Due" value="2026-02-03"></date-picker-widget>
        </form>`,
      );

    it('AX-22 is sent as ISO, reset to its default, and not sent while it is off', async () => {
      const place = await form();
      const element = place.querySelector('date-picker-widget')!;
      expect(sent(place)).to.equal('due=2026-02-03');
      await type(element, '4/2/26');
      expect(sent(place)).to.equal('due=2026-02-04');
      place.reset();
      await element.updateComplete;
      expect([sent(place), field(element).value]).to.deep.equal(['due=2026-02-03', '03/02/2026']);
      element.disabled = true;
      await element.updateComplete;
      expect(sent(place)).to.equal('');
    });

    it('is sent under its field where it has no name', async () => {
      const place = await form();
      Object.assign(place.querySelector('date-picker-widget')!, {name: undefined, field: 'task[due]'});
      await place.querySelector('date-picker-widget')!.updateComplete;
      expect(sent(place)).to.equal('task[due]=2026-02-03');
    });

    it('needs a day where one is required', async () => {
      const place = await form();
      const element = place.querySelector('date-picker-widget')!;
      Object.assign(element, {required: true, value: ''});
      await element.updateComplete;
      expect([element.validity.valueMissing, place.checkValidity()]).to.deep.equal([true, false]);
      expect(part(element, 'clear')).to.equal(null);
    });

    it('submits with Enter, and what was typed is read before', async () => {
      const place = await form();
      const heard: string[] = [];
      const button = document.createElement('button');
      place.append(button);
      place.addEventListener('submit', (event) => {
        event.preventDefault();
        heard.push(sent(place));
      });
      const element = place.querySelector('date-picker-widget')!;
      await type(element, '5 feb 2026', false);
      await key(element, 'Enter');
      await waitUntil(() => heard.length > 0);
      expect([heard, field(element).value]).to.deep.equal([['due=2026-02-05'], '05/02/2026']);
    });

    it('keeps what was typed when the page is left, a date or not', async () => {
      const element = await made();
      element.formStateRestoreCallback('2026-02-03');
      expect([element.value, field(element).value]).to.deep.equal(['2026-02-03', '03/02/2026']);
      element.formStateRestoreCallback('some day');
      expect([element.value, field(element).value]).to.deep.equal(['', 'some day']);
    });
  });

  describe('connected', () => {
    it('takes its value from a source, of a moment too, and what was typed covers it', async () => {
      const source = (): Promise<unknown> => Promise.resolve({value: '2026-02-03T09:30:00Z'});
      const element = await fixture<DatePickerWidget>(
        html`<date-picker-widget label="Due" lang="en-GB" .dataSource=${source}></date-picker-widget>`,
      );
      await waitUntil(() => field(element)?.value === '03/02/2026');
      expect(element.value).to.equal('2026-02-03');
      await type(element, '4/2/26');
      await element.dataController!.refresh();
      await element.updateComplete;
      expect(element.value).to.equal('2026-02-04');
    });

    it('shows its label and what went wrong when its source fails', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('No calendar'));
      const element = await fixture<DatePickerWidget>(
        html`<date-picker-widget label="Due" .dataSource=${fail}></date-picker-widget>`,
      );
      await waitUntil(() => element.shadowRoot!.textContent.includes('No calendar'));
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Due');
    });
  });

  it('F102 takes no hostile text for a date, and shows it letter by letter', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await made({defaultValue: text, min: text, disabledDates: [text], label: text, error: text});
      expect([element.value, part(element, 'label')!.textContent, part(element, 'error')!.textContent]).to.deep.equal([
        '',
        text,
        text,
      ]);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('AX-10 says what is chosen and where the keys are', async function () {
    if (!hasAxTree) this.skip();
    const element = await opened({value: '2026-02-03'});
    const tree = (await axTree(element)).join('\n');
    for (const line of [
      /textbox "Due"/,
      /dialog "Due: Choose a date"/,
      /grid "February 2026"/,
      /gridcell "Tuesday,? 3 February 2026".*selected/,
    ])
      expect(line.test(tree), String(line)).to.be.true;
  });

  it('passes axe, closed and open, in light and dark', async () => {
    for (const colorScheme of isWebKit ? (['light'] as const) : (['light', 'dark'] as const)) {
      if (!isWebKit) await emulateMedia({colorScheme});
      const element = await opened({range: true, value: '2026-02-03/2026-02-10', max: '2026-02-20', helpText: 'Help'});
      element.parentElement!.style.background = 'var(--widget-page)';
      for (const motion of part(element, 'layer')!.getAnimations()) motion.finish();
      await expect(element).to.be.accessible();
      element.hide();
      await element.updateComplete;
      await expect(element).to.be.accessible();
      element.parentElement!.remove();
    }
    if (!isWebKit) await emulateMedia({colorScheme: 'light'});
  });
});
