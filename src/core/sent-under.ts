interface Named {
  readonly name?: string | undefined;
  readonly field?: string | undefined;
}

/** What a control sends under its name, or under that of its field: the platform sends by the attribute `name` alone. */
export function sentUnder(
  {name, field}: Named,
  value: string | File | FormData | null,
): string | File | FormData | null {
  if (name || value === null || value instanceof FormData) return value;
  if (!field) return null;
  const data = new FormData();
  data.set(field, value);
  return data;
}
