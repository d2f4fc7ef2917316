import type {FormMember} from '../../../core/form-link.js';
import type {Member} from './form-members.js';
import {NativeMember} from './native-member.js';

type Control = HTMLElement & {
  readonly formMember?: FormMember;
  checked?: boolean;
  value?: unknown;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
};

/** Sets a control as a script of the page would: what is on or off has its value beside that. */
export function setControl(control: Control, value: unknown): void {
  const write = (): void => {
    if (typeof value === 'boolean' && 'checked' in control) control.checked = value;
    else control.value = value;
  };
  if (control.formMember) control.formMember.quietly(write);
  else write();
}

/** Whether a control is right; `shows`: what is wrong shows at it. A native one would show a bubble of the browser's. */
export function isControlRight(control: Control, shows: boolean): boolean {
  return (shows && 'formMember' in control ? control.reportValidity?.() : control.checkValidity?.()) ?? true;
}

/** Takes a control back to what it was at first, or to what its record has. */
export function resetControl(member: Member): void {
  if (member instanceof NativeMember) member.reset();
  else (member.host as {formResetCallback?(): void}).formResetCallback?.();
}
