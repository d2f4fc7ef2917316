// Of a record that is the value of another, its own value or id.
function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? '' : `${value as string}`;
  const {value: own, id} = value as {readonly value?: unknown; readonly id?: unknown};
  const meant = own ?? id;
  return typeof meant === 'object' ? '' : textOf(meant);
}

function listIn(text: string): readonly unknown[] {
  try {
    const read: unknown = text.startsWith('[') ? JSON.parse(text) : undefined;
    if (Array.isArray(read)) return read as readonly unknown[];
  } catch {
    // A text that only begins like a list is separated by commas, as every other.
  }
  return text.split(',').map((part) => part.trim());
}

/**
 * The values that an author, a page or a record means, as a form sends them: one where one can be chosen, else each of
 * a list, of JSON, or of names separated by commas.
 */
export function valuesOf(written: unknown, isMultiple: boolean): readonly string[] {
  if (written === null || written === undefined) return [];
  if (!isMultiple) return [textOf(Array.isArray(written) ? (written as readonly unknown[])[0] : written)];
  const all = Array.isArray(written) ? (written as readonly unknown[]) : listIn(textOf(written).trim());
  return [...new Set(all.map(textOf))].filter((value) => value !== '');
}

/** Values as a form sends them: an entry each. */
export function entriesOf(name: string | undefined, values: readonly string[]): FormData {
  const data = new FormData();
  if (name) for (const value of values) data.append(name, value);
  return data;
}
