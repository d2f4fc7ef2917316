/** What a button adds to the form that it acts on. */
export interface FormButton {
  readonly type?: string;
  readonly name?: string;
  readonly value?: string;
}

/** Does to a form what a native button of that type would: submits it with the button's `name=value`, or resets it. */
export function actOnForm(form: HTMLFormElement, button: FormButton): void {
  if (button.type === 'reset') form.reset();
  else submitForm(form, button);
}

// Validation and the `submit` event are included. The platform takes no custom element for a submitter, so a native
// button stands in for the moment.
function submitForm(form: HTMLFormElement, {name, value}: FormButton): void {
  const button = form.ownerDocument.createElement('button');
  button.type = 'submit';
  button.hidden = true;
  if (name) button.name = name;
  button.value = value ?? '';
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}
