import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {ActionDetail} from '../../../core/actions.js';
import {activeIn} from '../../../core/composed-tree.js';
import '../../../core/words/ar.js';
import '../../../core/words/de.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './event-mover.js';
import './more-layer.js';
import './calendar-widget.js';
import type {CalendarWidget} from './calendar-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const all = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found[] => [
  ...element.shadowRoot!.querySelectorAll<Found>(selector),
];
const one = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found =>
  all<Found>(element, selector)[0]!;
const textOf = (element: Element | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** Without the blanks and commas in which engines differ. */
const plain = (text: string): string => text.replace(/\s*–\s*/g, '–').replace(/^(\w+), (?=\d)/, '$1 ');
const cell = (element: Element, day: string): HTMLElement => one(element, `[role="gridcell"][data-day="${day}"]`);
const eventsOn = (element: Element, day: string): string[] =>
  [...cell(element, day).querySelectorAll('.event')].map((event) => plain(textOf(event)));
const title = (element: Element): string => plain(textOf(one(element, '.toolbar .heading')));
/** The day that has the focus. */
const at = (): string | undefined => (activeIn(document) as HTMLElement | null)?.dataset['day'];
const press = (element: Element, part: string): void => one(element, `[part="${part}"]`).click();

const EVENTS = [
  {id: 1, title: 'Stand-up', start: '2026-02-03T09:30', end: '2026-02-03T09:45'},
  {id: 2, title: 'Trip', start: '2026-02-03', end: '2026-02-05', color: 'purple'},
  {id: 3, title: 'Lunch', start: '2026-02-12T12:00', end: '2026-02-12T13:00'},
];

async function made(values: Partial<CalendarWidget> = {}, lang = 'en-GB', width = 900): Promise<CalendarWidget> {
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}><calendar-widget></calendar-widget></div>`,
  );
  place.style.setProperty('inline-size', `${width}px`);
  const element = place.querySelector('calendar-widget')!;
  Object.assign(element, {date: '2026-02-03', items: EVENTS, ...values});
  await waitUntil(() => element.matches(':state(narrow)') === width < 600, 'knows its width');
  await element.updateComplete;
  return element;
}

function heardBy<Detail>(element: Element, name: string, prevent = false): Detail[] {
  const heard: Detail[] = [];
  element.addEventListener(name, (event) => {
    heard.push((event as CustomEvent<Detail>).detail);
    if (prevent) event.preventDefault();
  });
  return heard;
}

async function key(element: CalendarWidget, ...names: string[]): Promise<void> {
  for (const name of names) {
    const [modifier, main = ''] = name.includes('+') ? name.split('+') : [undefined, name];
    if (modifier) await sendKeys({down: modifier});
    await sendKeys({press: main});
    if (modifier) await sendKeys({up: modifier});
    await element.updateComplete;
  }
}

describe('<calendar-widget>', () => {
  describe('month', () => {
    it('V-10 shows a month of days with their events, in whole weeks', async () => {
      const element = await made();
      expect(title(element)).to.equal('February 2026');
      const days = all(element, '[role="gridcell"]').map(({dataset}) => dataset['day']);
      expect([days[0], days.at(-1), days.length]).to.deep.equal(['2026-01-26', '2026-03-01', 35]);
      expect(eventsOn(element, '2026-02-03')).to.deep.equal(['Trip 3–5 February, All day', '09:30 Stand-up']);
      expect(eventsOn(element, '2026-02-12')).to.deep.equal(['12:00 Lunch']);
      expect(one(element, '[part="grid"]').getAttribute('role')).to.equal('grid');
      expect(plain(textOf(cell(element, '2026-02-03').querySelector('.sr-only')!))).to.equal(
        'Tuesday 3 February 2026, 2 events',
      );
    });

    it('has an event on each of its days, in the same line', async () => {
      const element = await made();
      const pieces = all(element, '[data-event="2"]');
      expect(pieces.map((piece) => piece.closest<HTMLElement>('[data-day]')!.dataset['day'])).to.deep.equal([
        '2026-02-03',
        '2026-02-04',
        '2026-02-05',
      ]);
      const tops = pieces.map((piece) => Math.round(piece.getBoundingClientRect().top));
      expect(new Set(tops).size).to.equal(1);
      const [first, second] = pieces.map((piece) => piece.getBoundingClientRect());
      expect(Math.abs(first!.right - second!.left)).to.be.below(2);
      expect(pieces[1]!.textContent).to.contain('Trip');
    });

    it('begins the week as its language does, and names its days', async () => {
      const names = async (lang: string) =>
        all(await made({}, lang), '.weekday [aria-hidden]').map((weekday) => textOf(weekday));
      expect((await names('en-US'))[0]).to.equal('Sun');
      expect((await names('de'))[0]).to.equal('Mo');
      expect(title(await made({}, 'de'))).to.equal('Februar 2026');
      const arabic = await made({}, 'ar-EG');
      expect(all(arabic, '[role="gridcell"]')[0]!.dataset['day']).to.equal('2026-01-31');
    });

    it('shows what has no room on request, with the focus in it and back', async () => {
      const events = Array.from({length: 6}, (_, id) => ({id, title: `E${id}`, start: `2026-02-10T1${id}:00`}));
      const element = await made({items: events});
      const more = one(element, '[part="more"]');
      expect(textOf(more)).to.equal('+3 more');
      expect(more.getAttribute('aria-label')).to.equal('3 more on 10 February');
      more.focus();
      await key(element, 'Enter');
      await waitUntil(() => one(element, '.more-layer').matches(':popover-open'), 'opens');
      expect(all(element, '.more-layer .event').length).to.equal(6);
      await waitUntil(() => activeIn(document)?.closest('.more-layer') !== null);
      await key(element, 'Escape');
      expect(one(element, '.more-layer').matches(':popover-open')).to.be.false;
      expect(activeIn(document)).to.equal(one(element, '[part="more"]'));
    });

    it('marks today, and goes there', async () => {
      const element = await made({date: '2020-01-01'});
      expect(one(element, '[aria-current="date"]')).to.equal(undefined);
      press(element, 'today');
      await element.updateComplete;
      expect(one(element, '[role="gridcell"][aria-current="date"]').getAttribute('aria-selected')).to.equal('true');
    });

    it('AX-06 shows dots where words have no room, and the chosen day below', async () => {
      const element = await made({}, 'en-GB', 320);
      expect(all(element, '[role="gridcell"] .event').length).to.equal(0);
      expect(cell(element, '2026-02-03').querySelectorAll('.dot').length).to.equal(2);
      expect(all(element, '.chosen .event').map((event) => event.dataset['event'])).to.deep.equal(['2', '1']);
      cell(element, '2026-02-12').click();
      await element.updateComplete;
      expect(all(element, '.chosen .event').map((event) => event.dataset['event'])).to.deep.equal(['3']);
      expect(element.scrollWidth).to.be.at.most(320);
      element.view = 'week';
      await element.updateComplete;
      expect(all(element, '.agenda .event').length).to.equal(1);
    });
  });

  describe('week, day and agenda', () => {
    it('begins at the first event of the days that is before the morning, also one that comes later', async () => {
      const early = {id: 1, title: 'Early shift', start: '2026-02-04T06:00', end: '2026-02-04T14:00'};
      const top = (element: Element): number =>
        one(element, '.event').getBoundingClientRect().top - one(element, '.time-box').getBoundingClientRect().top;
      const element = await made({view: 'week', items: []});
      const morning = one(element, '.time-box').scrollTop;
      element.items = [early];
      await element.updateComplete;
      expect(one(element, '.time-box').scrollTop).to.be.below(morning);
      expect(top(element)).to.be.above(0);
      element.items = [{...early, start: '2026-02-04T10:00'}];
      element.date = '2026-02-05';
      await element.updateComplete;
      const seen = one(element, '.time-box').scrollTop;
      expect(seen, 'the same days stay where they are').to.be.below(morning);
      const later = await made({view: 'week', items: [{...early, start: '2026-02-04T10:00'}]});
      expect(one(later, '.time-box').scrollTop).to.equal(morning);
    });

    it('puts events at their hours, those of the same time side by side', async () => {
      const events = [...EVENTS, {id: 4, title: 'Call', start: '2026-02-03T09:30', end: '2026-02-03T11:00'}];
      const element = await made({view: 'week', items: events});
      expect(title(element)).to.equal('2–8 February 2026');
      const hours = cell(element, '2026-02-03').querySelector('.hours')!.getBoundingClientRect();
      const [call, standUp] = ['4', '1'].map((id) =>
        one(element, `.block[data-event="${id}"]`).getBoundingClientRect(),
      );
      const hour = hours.height / 24;
      expect(Math.abs(call!.top - hours.top - 9.5 * hour)).to.be.below(2);
      expect(Math.abs(call!.height - 1.5 * hour)).to.be.below(4);
      expect(call!.right).to.be.at.most(standUp!.left + 1);
      expect(all(element, '.all-day [data-event="2"]').length).to.equal(3);
    });

    it('draws an event over midnight on both days', async () => {
      const element = await made({
        view: 'week',
        items: [{id: 1, title: 'Night', start: '2026-02-03T22:00', end: '2026-02-04T02:00'}],
      });
      expect(
        all(element, '.block').map((block) => block.closest<HTMLElement>('[data-day]')!.dataset['day']),
      ).to.deep.equal(['2026-02-03', '2026-02-04']);
    });

    it('shows one day, and what is all of it', async () => {
      const element = await made({view: 'day'});
      expect(title(element)).to.equal('Tuesday 3 February 2026');
      expect(all(element, '[role="gridcell"]').length).to.equal(1);
      press(element, 'next');
      await element.updateComplete;
      expect(title(element)).to.equal('Wednesday 4 February 2026');
      expect(eventsOn(element, '2026-02-04').length).to.equal(1);
    });

    it('lists the events of a month day by day, a long one on each', async () => {
      const element = await made({view: 'agenda'});
      expect(all(element, '.agenda-date').map((date) => plain(textOf(date)))).to.deep.equal([
        'Tue 3 Feb',
        'Wed 4 Feb',
        'Thu 5 Feb',
        'Thu 12 Feb',
      ]);
      expect(textOf(one(element, '.agenda .event'))).to.equal('day 1 of 3 Trip');
      press(element, 'next');
      await element.updateComplete;
      expect(textOf(one(element, '[part="empty-heading"]'))).to.equal('No events');
    });

    it('changes the view by its buttons, and offers those that its author names', async () => {
      const element = await made({views: ['week', 'agenda', 'never']});
      expect(all(element, '[part="view"]').map((view) => textOf(view))).to.deep.equal(['Week', 'Agenda']);
      expect(element.view).to.equal(undefined);
      expect(all(element, '.column').length).to.equal(7);
      const heard = heardBy(element, 'range-change');
      all(element, '[part="view"]')[1]!.click();
      await element.updateComplete;
      expect(one(element, '[part="view"][aria-pressed="true"]').textContent?.trim()).to.equal('Agenda');
      expect(heard).to.deep.equal([{view: 'agenda', date: '2026-02-03', from: '2026-02-01', to: '2026-02-28'}]);
    });
  });

  describe('keys', () => {
    it('AX-11 goes by days, weeks, months and years, with one stop for Tab', async () => {
      const element = await made();
      expect(all(element, '[role="gridcell"][tabindex="0"]').length).to.equal(1);
      cell(element, '2026-02-03').focus();
      const steps: [string, string][] = [
        ['ArrowRight', '2026-02-04'],
        ['ArrowLeft', '2026-02-03'],
        ['ArrowDown', '2026-02-10'],
        ['ArrowUp', '2026-02-03'],
        ['Home', '2026-02-02'],
        ['End', '2026-02-08'],
        ['PageDown', '2026-03-08'],
        ['PageUp', '2026-02-08'],
        ['Shift+PageDown', '2027-02-08'],
        ['Shift+PageUp', '2026-02-08'],
      ];
      for (const [name, day] of steps) {
        await key(element, name);
        expect(at(), name).to.equal(day);
      }
      expect(title(element)).to.equal('February 2026');
    });

    it('AX-12 swaps left and right where text runs to the left', async () => {
      const element = await made({}, 'ar');
      cell(element, '2026-02-03').focus();
      await key(element, 'ArrowLeft');
      expect(at()).to.equal('2026-02-04');
    });

    it('has the events of the chosen day as the next stops', async function () {
      if (isWebKit) return this.skip();
      const element = await made();
      cell(element, '2026-02-03').focus();
      await key(element, 'Tab');
      expect(textOf(activeIn(document)!)).to.contain('Trip');
      await key(element, 'ArrowDown');
      expect(textOf(activeIn(document)!)).to.contain('Stand-up');
      await key(element, 'Escape');
      expect(at()).to.equal('2026-02-03');
    });

    it('presses a day with Enter and Space, and tells', async () => {
      const element = await made();
      const heard = heardBy(element, 'date-click');
      cell(element, '2026-02-03').focus();
      await key(element, 'ArrowRight', 'Enter', 'Space');
      expect(heard).to.deep.equal([{date: '2026-02-04'}, {date: '2026-02-04'}]);
    });
  });

  describe('presses', () => {
    it('tells of the day or the hour that was pressed', async () => {
      const element = await made({view: 'week'});
      const heard = heardBy(element, 'date-click', true);
      const hours = cell(element, '2026-02-04').querySelector('.hours')!;
      const {left, top, height} = hours.getBoundingClientRect();
      hours.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          clientX: left + 5,
          clientY: top + (height / 24) * 14.7,
          composed: true,
        }),
      );
      expect(heard).to.deep.equal([{date: '2026-02-04', time: '14:30'}]);
      expect(element.date).to.equal('2026-02-03');
    });

    it('tells of an event, leads to its address, or runs an action with it', async () => {
      const element = await made({eventNavigate: '#event-{id}'});
      const heard = heardBy<{key: string}>(element, 'event-click', true);
      expect(one<HTMLAnchorElement>(element, '[data-event="1"]').getAttribute('href')).to.equal('#event-1');
      one(element, '[data-event="1"]').click();
      expect(heard[0]?.key).to.equal('1');
      const other = await made({eventNavigate: 'open'});
      const actions = heardBy<ActionDetail>(other, 'action');
      one(other, '[data-event="3"]').click();
      await waitUntil(() => actions.length > 0);
      expect([actions[0]?.name, actions[0]?.record]).to.deep.equal(['open', EVENTS[2]]);
    });

    it('stays between its first and its last day', async () => {
      const element = await made({min: '2026-02-02', max: '2026-03-10'});
      const heard = heardBy(element, 'date-click');
      expect(one(element, '[part="previous"]').getAttribute('aria-disabled')).to.equal('true');
      press(element, 'previous');
      cell(element, '2026-02-01').click();
      await element.updateComplete;
      expect([title(element), heard.length]).to.deep.equal(['February 2026', 0]);
      press(element, 'next');
      await element.updateComplete;
      expect(title(element)).to.equal('March 2026');
      expect(one(element, '[part="next"]').getAttribute('aria-disabled')).to.equal('true');
      cell(element, element.date!).focus();
      await key(element, 'PageDown');
      expect(at()).to.equal('2026-03-10');
    });
  });

  describe('what is wrong', () => {
    it('F102 shows markup as text, in each view, and leaves out addresses that are not safe', async () => {
      const events = [
        ...HOSTILE_TEXTS.map((text, id) => ({id, title: text, location: text, start: '2026-02-03T10:00', color: text})),
        ...HOSTILE_URLS.map((path, id) => ({id: `u${id}`, title: 'x', start: '2026-02-03', path})),
      ];
      const element = await made({items: events});
      for (const view of ['month', 'week', 'agenda'] as const) {
        element.view = view;
        await element.updateComplete;
        expect(one(element, 'img, script, iframe, b'), view).to.equal(undefined);
        for (const {protocol} of all<HTMLAnchorElement>(element, 'a'))
          expect(['http:', 'https:', 'mailto:', 'tel:']).to.include(protocol);
      }
      const shown = all(element, '.agenda .name').map((name) => name.textContent);
      for (const text of HOSTILE_TEXTS) if (text.trim()) expect(shown).to.include(text);
    });

    it('leaves out what does not say when it is, with a warning, and takes today for a day that is none', async () => {
      const {warn} = console;
      const lines: string[] = [];
      console.warn = (line: string) => void lines.push(line);
      const element = await made({items: [{id: 1, title: 'Some day'}, EVENTS[0]!], date: 'soon'});
      console.warn = warn;
      expect(lines.join()).to.contain('do not say when they are').and.contain('date="soon"');
      expect(one(element, '[aria-current="date"]').getAttribute('aria-selected')).to.equal('true');
    });

    it('shows what is wrong with JSON that can not be read', async () => {
      const element = await fixture(html`<calendar-widget items="[1,"></calendar-widget>`);
      await waitUntil(() => one(element, '[part="error"]')?.textContent?.includes('items'));
    });
  });

  describe('connected', () => {
    let data: DataFixture;
    beforeEach(async () => {
      data = await dataFixture();
      data.place.lang = 'en-GB';
      data.place.style.setProperty('inline-size', '900px');
    });
    afterEach(() => data.remove());

    const SOURCE = 'interface:list_events({from}, {to})';
    const connected = (values: Partial<CalendarWidget> = {}): Promise<CalendarWidget> =>
      data.add<CalendarWidget>(
        Object.assign(document.createElement('calendar-widget'), {dataSource: SOURCE, date: '2026-02-03', ...values}),
      );
    const argsOf = (at = -1): unknown => (data.provider.reads.at(at)?.request.source as {args?: unknown}).args;

    it('asks for the days that it shows, and again for others', async () => {
      const element = await connected();
      expect(argsOf()).to.deep.equal(['2026-01-26', '2026-03-01']);
      data.provider.waiting[0]?.answer(EVENTS);
      await data.settle();
      expect(eventsOn(element, '2026-02-12')).to.deep.equal(['12:00 Lunch']);
      press(element, 'next');
      await data.advance(200);
      expect(argsOf()).to.deep.equal(['2026-02-23', '2026-04-05']);
      expect(element.dataset['state']).to.equal('refreshing');
      data.provider.waiting[0]?.answer([{id: 9, title: 'March', start: '2026-03-10'}]);
      await data.settle();
      expect(eventsOn(element, '2026-03-10')).to.deep.equal(['March']);
    });

    it('asks once for days that were only passed, and not for the same again', async () => {
      const element = await connected();
      data.provider.waiting[0]?.answer(EVENTS);
      await data.settle();
      for (let turn = 0; turn < 3; turn++) press(element, 'next');
      await data.advance(600);
      expect(data.provider.reads.length).to.be.at.most(3);
      expect(argsOf()).to.deep.equal(['2026-04-27', '2026-05-31']);
      cell(element, '2026-05-04').click();
      const before = data.provider.reads.length;
      await data.advance(600);
      expect(data.provider.reads.length).to.equal(before);
    });

    it('fills moments too, and asks around it for the rest', async () => {
      await connected({dataSource: 'interface:events({start}, {end}, {url.team?})', view: 'day'});
      const [start, end, team] = argsOf() as [string, string, unknown];
      expect(new Date(start).getTime()).to.equal(new Date(2026, 1, 3).getTime());
      expect(new Date(end).getTime()).to.equal(new Date(2026, 1, 4).getTime());
      expect(team).to.equal(null);
    });

    it('shows days that are still to come, and keeps the way to others where some can not be read', async () => {
      const element = await connected();
      expect(all(element, '.widget-state .month').length).to.equal(1);
      data.provider.waiting[0]?.fail(Object.assign(new Error('No more days'), {retryable: false}));
      await data.settle();
      await waitUntil(() => one(element, '[part="error"]'));
      one(element, '.widget-state [part="next"]').click();
      await data.advance(200);
      expect(argsOf()).to.deep.equal(['2026-02-23', '2026-04-05']);
    });

    it('takes in what a stream tells, event by event', async () => {
      data.provider.data = {list_events: EVENTS};
      const element = await connected({stream: 'events'});
      const lunch = one(element, '[data-event="3"]');
      data.provider.push('events', [
        {op: 'insert', record: {id: 8, title: 'New', start: '2026-02-14'}},
        {op: 'update', record: {id: 1, title: 'Stand-down'}},
        {op: 'delete', key: '2'},
      ]);
      await data.settle();
      expect(eventsOn(element, '2026-02-14')).to.deep.equal(['New']);
      expect(eventsOn(element, '2026-02-03')).to.deep.equal(['09:30 Stand-down']);
      expect(one(element, '[data-event="3"]')).to.equal(lunch);
    });

    it('AX-26 hands the focus on when the event that has it goes', async () => {
      data.provider.data = {list_events: EVENTS};
      const element = await connected({stream: 'events'});
      cell(element, '2026-02-03').querySelector<HTMLElement>('[data-event="2"]')!.focus();
      data.provider.push('events', [{op: 'delete', key: '2'}]);
      await data.settle();
      expect(textOf(activeIn(document)!)).to.contain('Stand-up');
      data.provider.push('events', [{op: 'delete', key: '1'}]);
      await data.settle();
      expect(at()).to.equal('2026-02-03');
    });

    it('moves an event at once by its action, and back where that is refused', async () => {
      data.provider.data = {list_events: EVENTS};
      const element = await connected({moveAction: 'action:move_event'});
      one(element, '[data-event="3"]').focus();
      await key(element, 'Alt+ArrowRight');
      await waitUntil(() => data.provider.changes.length === 1);
      await data.settle();
      expect(data.provider.changes[0]?.request).to.deep.include({
        keys: ['3'],
        values: {start: '2026-02-13T12:00', end: '2026-02-13T13:00'},
      });
      expect(eventsOn(element, '2026-02-13')).to.deep.equal(['12:00 Lunch']);
      expect(textOf(activeIn(document)!)).to.equal('12:00 Lunch');
      data.provider.changes[0]?.fail(Object.assign(new Error('No room'), {retryable: false}));
      await waitUntil(async () => (await data.settle(), eventsOn(element, '2026-02-12').length === 1));
      await waitUntil(() => textOf(one(element, '[part="failure"]')).includes('No room'));
    });
  });

  describe('moving', () => {
    it('tells of it first, and leaves it to the page where that prevents it', async () => {
      const element = await made();
      const heard = heardBy<{values: unknown}>(element, 'event-move', true);
      await element.updateComplete;
      one(element, '[data-event="3"]').focus();
      await key(element, 'Alt+ArrowDown');
      await waitUntil(() => heard.length === 1);
      expect(heard[0]?.values).to.deep.equal({start: '2026-02-19T12:00', end: '2026-02-19T13:00'});
      expect(eventsOn(element, '2026-02-12').length).to.equal(1);
    });

    it('AX-30 does by a menu what dragging does, with the focus on the event wherever it goes', async () => {
      const element = await made({movable: true});
      one(element, '[data-event="3"]').focus();
      await key(element, 'Shift+F10');
      await waitUntil(() => one(element, '.move-menu')?.matches(':popover-open'));
      expect(textOf(activeIn(document)!)).to.equal('Half an hour earlier');
      await key(element, 'ArrowDown', 'Enter');
      await waitUntil(() => element.items?.[2]?.start === '2026-02-12T12:30');
      expect(one(element, '.move-menu').matches(':popover-open')).to.be.false;
      await waitUntil(() => (activeIn(document) as HTMLElement).dataset['event'] === '3');
    });

    it('has the menu behind a button in lists, for single presses', async () => {
      const element = await made({movable: true, view: 'agenda'});
      const mover = all(element, '[part="move"]').at(-1)!;
      expect(mover.getAttribute('aria-label')).to.equal('Move Lunch');
      mover.click();
      await waitUntil(() => one(element, '.move-menu')?.matches(':popover-open'));
      all(element, '.move-item')[3]!.click();
      await waitUntil(() => element.items?.[2]?.start === '2026-02-13T12:00');
    });

    it('goes with a mouse to another day, and Escape takes that back', async function () {
      if (isWebKit) return this.skip();
      const element = await made({movable: true});
      const middle = (target: Element): [number, number] => {
        const {left, top, width, height} = target.getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)];
      };
      element.scrollIntoView();
      const drag = async (day: string, end: () => Promise<unknown>): Promise<void> => {
        await sendMouse({type: 'move', position: middle(one(element, '[data-event="3"]'))});
        await sendMouse({type: 'down'});
        await waitUntil(() => one(element, '.move-menu'));
        await sendMouse({type: 'move', position: middle(cell(element, day))});
        await waitUntil(() => cell(element, day).hasAttribute('data-drop'));
        await end();
        await sendMouse({type: 'up'});
      };
      const heard = heardBy(element, 'event-click');
      await drag('2026-02-10', () => sendKeys({press: 'Escape'}));
      expect(element.items?.[2]?.start).to.equal('2026-02-12T12:00');
      await drag('2026-02-10', async () => undefined);
      await waitUntil(() => element.items?.[2]?.start === '2026-02-10T12:00');
      expect(heard.length).to.equal(0);
      await sendMouse({type: 'move', position: [0, 0]});
    });

    it('is not offered where nobody asks for it', async () => {
      const element = await made({view: 'agenda'});
      expect(all(element, '[part="move"]').length).to.equal(0);
    });
  });
});
