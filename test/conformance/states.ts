import {waitUntil} from '@open-wc/testing';
import {atRest, withoutData} from './sample.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

type Class = typeof WidgetElement;

/** One state of a widget: whether it has that state, and how it gets there from its sample. */
export interface State {
  readonly name: string;
  applies(widget: WidgetElement): boolean;
  /** Gives the element to look at; not yet on the page, unless it is the one that was handed over. */
  enter(widget: WidgetElement): WidgetElement;
  /** Resolves when the state shows. */
  reached?(widget: WidgetElement): Promise<void>;
}

const shapeOf = (widget: WidgetElement) => (widget.constructor as Class).data;
const takesData = (widget: WidgetElement): boolean => shapeOf(widget).accepts.length > 0;
const never = (): Promise<never> => new Promise(() => undefined);

const reaches = (state: string) => (widget: WidgetElement) =>
  waitUntil(() => widget.dataset['state'] === state, `never ${state}`);

const set = (name: string, values: Partial<WidgetElement>): State => ({
  name,
  applies: () => true,
  enter: (widget) => Object.assign(widget, values),
});

/** The states that every widget has, and those of widgets that data fills. */
export const STATES: readonly State[] = [
  set('plain', {}),
  set('disabled', {disabled: true}),
  set('loading', {loading: true}),
  set('error', {error: 'No more paper'}),
  {
    name: 'waiting',
    applies: takesData,
    enter: (widget) => Object.assign(withoutData(widget), {dataSource: never}),
    reached: reaches('loading'),
  },
  {
    name: 'empty',
    applies: (widget) => shapeOf(widget).list !== undefined,
    enter: (widget) => Object.assign(withoutData(widget), {dataSource: () => Promise.resolve([])}),
    reached: reaches('empty'),
  },
  {
    name: 'failed',
    applies: takesData,
    enter: (widget) =>
      Object.assign(withoutData(widget), {
        dataSource: () => Promise.reject(Object.assign(new Error('No more ink'), {retryable: false})),
      }),
    reached: reaches('error'),
  },
];

/** Puts a sample on the page in a state, and gives the element that has it. */
export async function show(sample: WidgetElement, state: State, place: HTMLElement): Promise<WidgetElement> {
  const widget = state.enter(sample);
  place.replaceChildren(widget);
  await atRest(widget);
  if (!state.reached) return widget;
  await state.reached(widget);
  await atRest(widget);
  return widget;
}
