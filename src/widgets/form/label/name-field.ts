/** A control on the page: native, or a widget that hands its name on to the part that carries its role. */
type Named = HTMLElement & {ariaDescription: string | null};

/** Sets a text where the author has set none; gives the function that takes it back, if it is still there. */
function lend(field: Named, property: 'ariaLabel' | 'ariaDescription', text: string): () => void {
  if (!text || field[property]) return () => undefined;
  field[property] = text;
  return () => {
    if (field[property] === text) field[property] = null;
  };
}

/**
 * Gives a field its name, and a hint as its description, where its author has given it none. A native `<label>` can't do
 * it: it names only what is in its own root. Gives the function that takes both back.
 */
export function nameField(field: HTMLElement, name: string, hint: string): () => void {
  const takeBack = [lend(field as Named, 'ariaLabel', name), lend(field as Named, 'ariaDescription', hint)];
  return () => takeBack.forEach((each) => each());
}

const INTERACTIVE = 'a[href], button, input, select, textarea, summary';

/** What a click on a native label does: the field has the focus, and is clicked. */
export function activateField(field: HTMLElement, event: Event): void {
  const path = event.composedPath();
  const within = path.slice(0, path.indexOf(event.currentTarget as EventTarget));
  const isTaken = within.some((node) => node instanceof Element && node.matches(INTERACTIVE));
  if (isTaken || event.defaultPrevented || field.matches(':disabled')) return;
  field.focus();
  field.click();
}
