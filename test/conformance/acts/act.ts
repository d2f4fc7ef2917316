import {waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {WidgetElement} from '../../../src/core/widget-element.js';

/** What is set on a widget, or held by a detail. */
export type Values = Readonly<Record<string, unknown>>;

/** How a widget comes to fire one of its own events, and what the event then says. */
export interface Act {
  /** What the plain sample needs beside what it has; nothing by default. */
  readonly given?: Values;
  /** What a user does, with real keys or a real pointer. */
  readonly act: (widget: WidgetElement) => Promise<unknown>;
  /** The event comes from something that stands in the widget, and is heard on it. */
  readonly isFromInside?: true;
  /** What the event's detail holds; none for plain events. */
  readonly detail?: Values;
}

const found = async (widget: WidgetElement, selector: string): Promise<HTMLElement> => {
  const find = () => widget.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  await waitUntil(() => find() !== undefined, `<${widget.localName}> has no ${selector}`);
  return find() as HTMLElement;
};

/** Clicks where a part of the widget is, as a hand would. */
export const click = (selector: string) => async (widget: WidgetElement) => {
  await point(await found(widget, selector));
};

/** The box of an element that has come to rest: what is above it may still be on its way. */
async function stillBox(element: Element): Promise<DOMRect> {
  const text = (): string => JSON.stringify(element.getBoundingClientRect());
  for (let before = ''; before !== text(); await new Promise((done) => setTimeout(done, 50))) before = text();
  return element.getBoundingClientRect();
}

/** Clicks in the middle of an element. */
export async function point(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = await stillBox(element);
  await sendMouse({type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
}

/** Clicks on a part that asks first, and agrees. */
export const agreeTo = (selector: string) => async (widget: WidgetElement) => {
  await click(selector)(widget);
  const agree = () =>
    document.querySelector('.widget-confirm')?.shadowRoot?.querySelector<HTMLElement>('dialog[open] .agree');
  await waitUntil(() => agree(), 'nothing is asked');
  agree()?.click();
};

/** Puts the focus on a part of the widget and goes on from there. */
const focusAnd = (selector: string, act: () => Promise<unknown>) => async (widget: WidgetElement) => {
  (await found(widget, selector)).focus();
  await act();
};

/** Presses keys on a part of the widget. */
export const press = (selector: string, ...keys: string[]) =>
  focusAnd(selector, async () => {
    for (const key of keys) await sendKeys({press: key});
  });

/** Types a text into a part of the widget. */
export const type = (selector: string, text: string) => focusAnd(selector, () => sendKeys({type: text}));

/** A record, and rows that begin with it. */
export const RECORD = {id: 7, name: 'Ada', price: 3};
export const ROWS = [RECORD, {id: 8, name: 'Grace', price: 1}, {id: 9, name: 'Alan', price: 2}];

/** Items of a menu or a row of buttons: a bare name, an action that is done, one that fails. */
export const OPEN = {label: 'Open', action: 'open'};
export const DONE = {label: 'Publish', action: 'action:publish'};
export const FAIL = {label: 'Fail', action: 'action:fail'};

/** The acts of widgets by tag and event. */
export type Acts = Readonly<Record<string, Readonly<Record<string, Act>>>>;
