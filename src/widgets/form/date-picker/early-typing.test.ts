// In a page of its own: nothing has read a date yet.
import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import './date-picker-widget.js';
import type {DatePickerWidget} from './date-picker-widget.js';

describe('<date-picker-widget> before it can read dates', () => {
  it('tells of the day as soon as it is read, so that whoever follows it has it', async () => {
    const picker = await fixture<DatePickerWidget>(
      html`<date-picker-widget lang="en-US" label="Due"></date-picker-widget>`,
    );
    const heard: string[] = [];
    picker.addEventListener('input', () => heard.push(picker.value));
    const field = picker.shadowRoot!.querySelector('input')!;
    field.value = '3/5/2026';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    expect(heard).to.deep.equal(['']);
    await waitUntil(() => heard.length === 2);
    expect(heard).to.deep.equal(['', '2026-03-05']);
  });
});
