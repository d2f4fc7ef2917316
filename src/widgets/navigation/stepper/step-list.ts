import {LABELS, textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';

export const STEP_STATES = ['done', 'current', 'error', 'upcoming'] as const;
/** How far a step is. */
export type StepState = (typeof STEP_STATES)[number];

/** One step, as a page author writes it; a text alone is its label. */
export interface StepperStep {
  /** The name of the step in `current` and events; its place, from 1, by default. */
  readonly id?: string | number;
  /** What the step is called; `title`, `name` and `text` are read as well. */
  readonly label?: string;
  /** A line below the label; none by default. */
  readonly description?: string;
  /** An icon's name in place of the number; none by default. */
  readonly icon?: string;
  /** `done`, `current`, `error` or `upcoming`; by its place before, at or after the current one by default. */
  readonly state?: string;
  /** How many errors there are in it, which makes its state `error`; none by default. */
  readonly errors?: number;
}

/** A step that can be drawn. */
export interface ReadyStep {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly state: StepState;
  readonly errors: number;
  readonly isCurrent: boolean;
}

interface Given {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly errors: number;
  readonly state?: StepState;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isState = (state: unknown): state is StepState => STEP_STATES.some((each) => each === state);

function read(item: unknown, index: number): Given {
  const place = String(index + 1);
  if (!isRecord(item)) return {id: place, label: textOf(item) || place, description: '', icon: '', errors: 0};
  const {id, description, icon} = item;
  const errors = Math.max(0, Number(item['errors']) || 0);
  const state = errors > 0 ? 'error' : item['state'];
  const words = textField(item, [...LABELS, 'id']) ?? place;
  return {
    ...{id: textOf(id) || place, label: words, description: textOf(description), icon: textOf(icon), errors},
    ...(isState(state) && {state}),
  };
}

/** Where the current step is: that of the id, else that of the place from 1, else the first that says so or is not done. */
function findCurrent(steps: readonly Given[], current: string | undefined): number {
  const named = steps.findIndex(({id}) => id === current);
  if (current !== undefined && named >= 0) return named;
  const place = Number(current) - 1;
  if (Number.isInteger(place) && place >= 0) return Math.min(place, steps.length - 1);
  const said = steps.findIndex(({state}) => state === 'current');
  if (said >= 0) return said;
  const open = steps.findIndex(({state}) => state !== 'done');
  return open < 0 ? steps.length - 1 : open;
}

/** Reads the steps, each with how far it is. */
export function readSteps(items: readonly unknown[], current: string | number | undefined): readonly ReadyStep[] {
  const given = items.filter((item) => item !== null && item !== undefined).map(read);
  const at = findCurrent(given, current === undefined ? undefined : String(current));
  return given.map((step, index): ReadyStep => {
    const byPlace = index < at ? 'done' : index === at ? 'current' : 'upcoming';
    // One that an author calls current, where another is, is told by its place.
    const state = step.state && step.state !== 'current' ? step.state : byPlace;
    return {...step, state, isCurrent: index === at};
  });
}
