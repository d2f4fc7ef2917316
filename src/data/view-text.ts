/** Splits at commas; `\,` is a comma. Empty text is an empty list. */
export function splitList(text: string): readonly string[] {
  if (text === '') return [];
  return text.split(/(?<!\\),/).map((item) => item.replaceAll('\\,', ','));
}

/** Reads `-created_at,name`: the first field counts most, a minus turns its order round. */
export function sortOf(text: string): {field: string; desc?: boolean}[] {
  return names(text)
    .map((name) => (name.startsWith('-') ? {field: name.slice(1), desc: true} : {field: name.replace(/^\+/, '')}))
    .filter((step) => step.field !== '');
}

/** The names in a text, between commas. */
export function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
