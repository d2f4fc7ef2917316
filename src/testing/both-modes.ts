import type {WidgetElement} from '../core/widget-element.js';
import {mount} from './mount.js';
import {pictureOf} from './picture.js';
import {settled, until} from './settled.js';

type Properties = Record<string, unknown>;

const isRecord = (data: unknown): data is Readonly<Properties> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const shapeOf = (element: WidgetElement) => (element.constructor as typeof WidgetElement).data;

/** Sets data the way an author does: a record's keys under the names of the properties, anything else on the main one. */
function setByHand(element: WidgetElement, data: unknown): void {
  const {list, value, rename = {}} = shapeOf(element);
  const properties = element as unknown as Properties;
  const main = Array.isArray(data) ? (list ?? value) : (value ?? list);
  if (isRecord(data)) for (const [key, each] of Object.entries(data)) properties[rename[key] ?? key] = each;
  else if (main) properties[main] = data;
  else throw new Error(`<${element.localName}> names no main property in static data.`);
}

function compare(expected: readonly string[], found: readonly string[], words: string): void {
  const index = Math.max(expected.length, found.length);
  for (let line = 0; line < index; line++) {
    if (expected[line] === found[line]) continue;
    const lines = [
      `line ${line + 1}`,
      `  expected ${expected[line] ?? '(nothing)'}`,
      `  found    ${found[line] ?? '(nothing)'}`,
    ];
    throw new Error(`${words}: ${lines.join('\n')}`);
  }
}

/**
 * Holds a widget to the one promise of the library: the same data, set by hand or brought by a source, gives the same
 * picture, and taking the source away gives the author's picture back. `markup` is the widget without its data; `data`
 * is what a server would send: a record, a list or a bare value. Rejects with the first line that differs.
 */
export async function expectBothModes(markup: string, data: unknown): Promise<void> {
  const byHand = await mount<WidgetElement>(markup);
  const bare = pictureOf(byHand);
  setByHand(byHand, data);
  await settled(byHand);
  const expected = pictureOf(byHand);
  byHand.remove();
  if (bare.join() === expected.join()) throw new Error('The data changes nothing in the picture.');

  const connected = await mount<WidgetElement>(markup);
  connected.dataSource = () => Promise.resolve(data);
  await until(
    () => ['ready', 'empty', 'error'].includes(connected.dataset['state'] ?? ''),
    'The source is never ready.',
  );
  await settled(connected);
  compare(expected, pictureOf(connected), 'Connected, the widget looks different');

  connected.dataSource = undefined;
  await until(() => connected.dataset['state'] === undefined, 'The source never goes.');
  await settled(connected);
  compare(bare, pictureOf(connected), "Without its source, the widget does not show the author's picture");
  connected.remove();
}
