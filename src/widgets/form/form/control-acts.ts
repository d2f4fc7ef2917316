type Control = HTMLElement & {
  checked?: boolean;
  value?: unknown;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
};

/** Sets a control as a script of the page would: what is on or off has its value beside that. */
export function setControl(control: Control, value: unknown): void {
  if (typeof value === 'boolean' && 'checked' in control) control.checked = value;
  else control.value = value;
}

/** Whether a control is right; `shows`: what is wrong shows at it. A native one would show a bubble of the browser's. */
export function isControlRight(control: Control, shows: boolean): boolean {
  return (shows && 'formMember' in control ? control.reportValidity?.() : control.checkValidity?.()) ?? true;
}
