import {dispatchCommand} from '../../../core/commands.js';
import type {DataError} from '../../../data/types.js';
import {actOnForm, type FormButton} from './submitter.js';

interface Button extends HTMLElement, FormButton {
  readonly formId?: string;
}

const FORMS = 'form, form-widget, form-wizard-widget, form-modal-widget';
const MODALS = 'dialog, modal-widget, drawer-widget, form-modal-widget';

/**
 * Submits or resets the form of a button that has no native one: the one that `form` names, the form widget around it,
 * or the only form of the modal that it stands in. Gives an error where there is none.
 */
export function actOnNearestForm(button: Button, type: 'submit' | 'reset'): DataError | undefined {
  const form = button.formId ? named(button, button.formId) : (around(button, FORMS) ?? onlyOne(button));
  if (!form) return missing(button.formId, type);
  if (form instanceof HTMLFormElement) actOnForm(form, button);
  else dispatchCommand(form, `--${type}`, button);
  return undefined;
}

function named(button: Button, id: string): Element | null {
  const root = button.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}

/** The nearest element around that matches, shadow roots and slots crossed. */
function around(start: Element, selector: string): Element | null {
  let node: Node | null = start;
  while (node) {
    if (node !== start && node instanceof Element && node.matches(selector)) return node;
    node = node instanceof ShadowRoot ? node.host : ((node as Element).assignedSlot ?? node.parentNode);
  }
  return null;
}

function onlyOne(button: Button): Element | null {
  const modal = around(button, MODALS);
  const root = modal?.getRootNode();
  // The dialog of a modal widget stands in its shadow root: what is slotted into it stands beside that.
  const place = root instanceof ShadowRoot && root.host.matches(MODALS) ? root.host : modal;
  const forms = place?.querySelectorAll(FORMS) ?? [];
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

function missing(id: string | undefined, type: string): DataError {
  const message = id ? `There is no form with the id “${id}”.` : `There is no form around this button to ${type}.`;
  return {code: 'missing', message, retryable: false};
}
