import type {CommandLike} from './answer-commands.js';
import {recordOf} from './command-record.js';
import {noteItem} from './row-items.js';
import './row-scope.js';

const filled = new WeakSet<Element>();

/**
 * Gives what opens above the page the record of the row or item that it is opened from, as if it stood there: holes such
 * as `{id}` in its sources, and the actions in it, are filled from that. Opened from elsewhere, it has none any more.
 */
export function takeRecord(layer: Element, command: CommandLike): void {
  const record = recordOf(command);
  if (record === undefined && !filled.has(layer)) return;
  filled.add(layer);
  noteItem(layer, record);
}
