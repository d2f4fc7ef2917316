import type {Json, Values} from '../../data/types.js';

type Member = Values[string];

const isFile = (value: unknown): value is File => typeof File !== 'undefined' && value instanceof File;

/** Takes the files out of values: a list keeps the place with null, an object loses the key. */
function split(value: Member | undefined, path: string, files: Map<string, File>): Json | undefined {
  if (isFile(value)) {
    files.set(path, value);
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item: Member, index) => split(item, `${path}.${index}`, files) ?? null);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Values).map(
    ([key, member]) => [key, split(member, path ? `${path}.${key}` : key, files)] as const,
  );
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as Json;
}

/** Values without their files, and the files by their dotted path. */
export function splitFiles(values: Values): {plain: Json; files: ReadonlyMap<string, File>} {
  const files = new Map<string, File>();
  return {plain: split(values, '', files) ?? {}, files};
}

/** The JSON as part `body`, and each file as a part named by its path. */
export function toFormData(body: unknown, files: ReadonlyMap<string, File>): FormData {
  const form = new FormData();
  form.append('body', new Blob([JSON.stringify(body)], {type: 'application/json'}), 'body.json');
  for (const [path, file] of files) form.append(path, file, file.name);
  return form;
}
