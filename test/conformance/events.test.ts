import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import '../../src/core/analytics-link.js';
import {point, type Act} from './acts/act.js';
import {ACTS} from './acts/acts.js';
import {arrived} from './look.js';
import {inWholeRun, widgetEntries, type Documented} from './manifest.js';
import {mount, recordOf, sampleOf, settled} from './sample.js';
import type {FunctionProvider} from '../../src/providers/function/function-provider.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

/** The events that the base gives to every widget. */
const GENERIC = ['data-load', 'data-error', 'data-state', 'widget-analytics'];

const FUNCTIONS = {
  publish: {run: () => Promise.resolve({status: 'done'})},
  fail: {run: () => Promise.reject(new Error('The printer is on fire'))},
};

const entries = await widgetEntries();

/** The keys of a detail as its documented type writes them: those that are always there, and all. */
function keysOf({type}: Documented): {always: readonly string[]; all: readonly string[]} | undefined {
  const inner = /CustomEvent<\{(.*)\}>/.exec(type?.text ?? '')?.[1];
  if (inner === undefined) return undefined;
  const keys = [...inner.matchAll(/(\w+)(\??):/g)].map(([, name = '', optional]) => ({
    name,
    optional: optional === '?',
  }));
  return {always: keys.filter(({optional}) => !optional).map(({name}) => name), all: keys.map(({name}) => name)};
}

function expectDocumented(event: Event, documented: Documented): void {
  const keys = keysOf(documented);
  if (!keys) return;
  const held = Object.entries((event as CustomEvent<object>).detail).filter(([, value]) => value !== undefined);
  const names = held.map(([name]) => name);
  expect(names, 'what is always there').to.include.members([...keys.always]);
  expect(keys.all, 'what is documented').to.include.members(names);
}

describe('every event is fired by an act of a user or of data', () => {
  let place: FunctionProvider;
  beforeEach(async () => {
    place = await fixture<FunctionProvider>(html`<function-provider></function-provider>`);
    place.functions = FUNCTIONS;
    // A link of a sample would leave this page.
    place.addEventListener('click', (event) => {
      if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) event.preventDefault();
    });
  });

  function heard(widget: Element, name: string, isFromInside = false): readonly CustomEvent[] {
    const events: CustomEvent[] = [];
    widget.addEventListener(name, (event) => {
      if ((event.target === widget) !== isFromInside) events.push(event as CustomEvent);
    });
    return events;
  }

  const documentedIn = (events: readonly Documented[] | undefined, name: string): Documented =>
    (events ?? []).find((event) => event.name === name) as Documented;

  async function fires(events: readonly CustomEvent[], name: string): Promise<CustomEvent> {
    await waitUntil(() => events.length > 0, `no ${name}`);
    return events[0] as CustomEvent;
  }

  async function performs(tag: string, documented: Documented, act: Act): Promise<void> {
    const sample = await sampleOf(tag);
    if (act.given) for (const script of sample.querySelectorAll(':scope > script')) script.remove();
    Object.assign(sample, act.given);
    const widget = await mount(sample, place);
    // What still slides in is not where it was when the pointer comes.
    await arrived(widget);
    const events = heard(widget, documented.name, act.isFromInside);
    expect(events, 'before the act').to.deep.equal([]);
    await act.act(widget);
    const event = await fires(events, documented.name);
    expectDocumented(event, documented);
    for (const [key, value] of Object.entries(act.detail ?? {})) expect(event.detail).to.have.deep.property(key, value);
    expect(events, 'once for one act').to.have.length(1);
  }

  for (const {tagName, events} of entries) {
    it(`<${tagName}> data-state and data-load, for data that comes`, async () => {
      const widget = await mount(await sampleOf(tagName), place);
      const states = heard(widget, 'data-state');
      const loads = heard(widget, 'data-load');
      const record = recordOf(widget);
      const {warn} = console;
      // A widget that data fills with nothing says so once.
      console.warn = () => undefined;
      widget.dataSource = () => Promise.resolve(record);
      const load = await fires(loads, 'data-load').finally(() => (console.warn = warn));
      expectDocumented(load, documentedIn(events, 'data-load'));
      // A list under its one name is an envelope, which is opened.
      expect([record, ...Object.values(record)]).to.deep.include(load.detail.data);
      expectDocumented(await fires(states, 'data-state'), documentedIn(events, 'data-state'));
      await waitUntil(() => ['ready', 'empty'].includes(states.at(-1)?.detail.state as string), 'never ready');
      expect([load, ...states].some(({bubbles}) => bubbles)).to.be.false;
    });

    it(`<${tagName}> data-error, once, for data that does not come`, async () => {
      const widget = await mount(await sampleOf(tagName), place);
      const errors = heard(widget, 'data-error');
      widget.dataSource = () => Promise.reject(Object.assign(new Error('No more ink'), {retryable: false}));
      const event = await fires(errors, 'data-error');
      expectDocumented(event, documentedIn(events, 'data-error'));
      expect(event.detail.error).to.include({retryable: false, hint: 'No more ink'});
      expect(event.bubbles).to.be.true;
      await settled(widget);
      expect(errors).to.have.length(1);
    });

    it(`<${tagName}> widget-analytics, for a click that is tracked`, async () => {
      const sample = await sampleOf(tagName);
      Object.assign(sample, {id: 'tracked', trackClicks: true, analyticsMetadata: {plan: 'pro'}});
      const widget = await mount(sample, place);
      await arrived(widget);
      const told = heard(widget, 'widget-analytics');
      await point(largest(widget));
      const event = await fires(told, 'widget-analytics');
      expect(event.detail).to.deep.include({kind: 'click', widget: tagName, id: 'tracked', metadata: {plan: 'pro'}});
    });

    for (const documented of (events ?? []).filter(({name}) => !GENERIC.includes(name))) {
      it(`<${tagName}> ${documented.name}`, async () => {
        const act = ACTS[tagName]?.[documented.name];
        if (!act) expect.fail(`acts/ has no act for ${documented.name} of <${tagName}>`);
        await performs(tagName, documented, act);
      });
    }
  }

  inWholeRun('has no act for what is no event', () => {
    const known = new Map(entries.map(({tagName, events}) => [tagName, (events ?? []).map(({name}) => name)]));
    const dead = Object.entries(ACTS).flatMap(([tag, acts]) =>
      Object.keys(acts)
        .filter((name) => !known.get(tag)?.includes(name))
        .map((name) => `${tag} ${name}`),
    );
    expect(dead).to.deep.equal([]);
  });
});

/** The part of a widget that a hand would hit: itself, or what it draws where it has no box. */
function largest(widget: WidgetElement): Element {
  const boxes = [widget, ...(widget.shadowRoot?.querySelectorAll('*') ?? []), ...widget.children];
  return boxes.find((box) => box.getBoundingClientRect().width > 0 && box.getBoundingClientRect().height > 0) ?? widget;
}
