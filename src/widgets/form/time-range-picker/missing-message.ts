/** That a choice is missing, as the browser says it of its own radio buttons, in the reader's language. */
export function missingMessage(page: Document): string {
  const probe = page.createElement('input');
  probe.type = 'radio';
  probe.name = 'missing';
  probe.required = true;
  return probe.validationMessage || 'Please choose one.';
}
