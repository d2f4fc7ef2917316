/**
 * Writes a text into a field. Who is in it goes on where the caret was: after the same beginning, else before the same
 * number of characters.
 */
export function writeText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const {value: before, selectionStart: start, selectionEnd: end} = field;
  field.value = text;
  // The caret of a number is the browser's own.
  if (start === null || end === null || !field.matches(':focus')) return;
  const place = (at: number): number =>
    text.startsWith(before.slice(0, at)) ? at : Math.max(0, text.length - before.length + at);
  field.setSelectionRange(place(start), place(end));
}
