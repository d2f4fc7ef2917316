import type {CommandLike} from './answer-commands.js';
import {itemAround} from './row-items.js';

const records = new WeakMap<Event, unknown>();

/**
 * Notes what record a command is about: the one that its sender says, else that of the row or item around its source,
 * which a listener outside the list's shadow root is told nothing of.
 */
export function noteRecord(command: Event, source: Element | null, said?: unknown): void {
  const record = said ?? (source ? itemAround(source) : undefined);
  if (record !== undefined) records.set(command, record);
}

/** The record that a command is about, also where a native button has sent it; undefined for one about none. */
export function recordOf(command: CommandLike): unknown {
  return records.get(command) ?? (command.source ? itemAround(command.source) : undefined);
}
