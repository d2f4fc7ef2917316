import {findAbove} from './composed-tree.js';
import type {DataError, JsonRecord} from '../data/types.js';
import {noteRecord} from './command-record.js';

/**
 * Sends a command to the element of an id: first in the root that `from` stands in, then in the roots around it.
 * Dialogs, popovers, disclosures and forms do what the platform has them do. Gives the error where there is none.
 * `record` is what the command is about; by default that of the row or item around `from`.
 */
export function sendCommand(from: Element, id: string, command: string, record?: JsonRecord): DataError | undefined {
  const target = findAbove(from, id);
  if (!target) {
    return {code: 'missing', message: `There is no element with the id “${id}”.`, retryable: false};
  }
  dispatchCommand(target, command, from, record);
  return undefined;
}

/** Sends the event `command` and, unless it is prevented, does what a native element would. */
export function dispatchCommand(
  target: Element,
  command: string,
  source: Element | null,
  record?: JsonRecord,
): boolean {
  const event = makeEvent(command, source);
  noteRecord(event, source, record);
  if (!target.dispatchEvent(event)) return false;
  if (target instanceof HTMLElement && !target.localName.includes('-')) actNatively(target, command);
  else if (target instanceof HTMLElement && target.popover !== null) actOnPopover(target, command);
  return true;
}

// The platform's own event where it has one, so that listeners need not tell them apart.
function makeEvent(command: string, source: Element | null): Event {
  const Native = (globalThis as {CommandEvent?: new (type: string, init: object) => Event}).CommandEvent;
  const init = {cancelable: true, composed: true};
  if (Native) return new Native('command', {...init, command, source});
  return Object.defineProperties(new Event('command', init), {command: {value: command}, source: {value: source}});
}

function actNatively(target: HTMLElement, command: string): void {
  const name = command.replace(/^--/, '');
  if (target instanceof HTMLDialogElement) actOnDialog(target, name);
  else if (target instanceof HTMLDetailsElement) actOnDetails(target, name);
  else if (target instanceof HTMLFormElement && name === 'submit') target.requestSubmit();
  else if (target instanceof HTMLFormElement && name === 'reset') target.reset();
  if (target.popover !== null) actOnPopover(target, command);
}

function actOnDialog(dialog: HTMLDialogElement, name: string): void {
  if (name === 'show-modal' && !dialog.open) dialog.showModal();
  else if (name === 'close' && dialog.open) dialog.close();
  else if (name === 'request-close' && dialog.open) requestClose(dialog);
}

function requestClose(dialog: HTMLDialogElement): void {
  if ('requestClose' in dialog) dialog.requestClose();
  else if ((dialog as EventTarget).dispatchEvent(new Event('cancel', {cancelable: true})))
    (dialog as HTMLDialogElement).close();
}

function actOnDetails(details: HTMLDetailsElement, name: string): void {
  if (name === 'toggle') details.open = !details.open;
  else if (name === 'open' || name === 'close') details.open = name === 'open';
}

function actOnPopover(target: HTMLElement, command: string): void {
  const open = target.matches(':popover-open');
  if (command === 'toggle-popover') target.togglePopover();
  else if (command === 'show-popover' && !open) target.showPopover();
  else if (command === 'hide-popover' && open) target.hidePopover();
}
