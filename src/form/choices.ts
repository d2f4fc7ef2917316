/** One of the values that can be chosen, as controls show and send it. */
export interface Choice {
  /** What a form sends. */
  readonly value: string;
  readonly label: string;
  /** The value as the author or the server wrote it: a number or a boolean stays one. */
  readonly raw: unknown;
  readonly disabled?: boolean;
  /** The name of the group that it stands in. */
  readonly group?: string;
  /** A second line. */
  readonly description?: string;
}

type Written = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'object' || value === undefined ? '' : String(value);

function ofRecord(written: Written, group: string | undefined): Choice {
  // Records of a source have an id and a name, choices that somebody writes a value and a label.
  const raw = written['value'] ?? written['id'] ?? written['label'] ?? written['name'] ?? '';
  const label = written['label'] ?? written['name'] ?? written['title'] ?? raw;
  const own = textOf(written['group']) || group;
  const description = textOf(written['description']);
  return {
    value: textOf(raw),
    label: textOf(label),
    raw,
    ...(written['disabled'] === true && {disabled: true}),
    ...(own && {group: own}),
    ...(description && {description}),
  };
}

function choiceOf(written: unknown, group?: string): readonly Choice[] {
  // `[label, value]`, as the seeds write them, with booleans too.
  if (Array.isArray(written)) {
    const [label, raw = label] = written as readonly unknown[];
    return [{value: textOf(raw), label: textOf(label), raw, ...(group && {group})}];
  }
  if (!isRecord(written))
    return [{value: textOf(written), label: textOf(written), raw: written, ...(group && {group})}];
  const {options} = written;
  if (Array.isArray(options)) {
    const name = textOf(written['label'] ?? written['group']);
    return (options as readonly unknown[]).flatMap((member) => choiceOf(member, name));
  }
  return [ofRecord(written, group)];
}

/**
 * The choices that a list means: texts and numbers, `[label, value]` pairs, `{label, value, disabled, description}`,
 * records with `id` and `name`, and groups `{label, options}`. A value that comes again is left out.
 */
export function choicesOf(written: readonly unknown[] | undefined): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const choice of (written ?? []).flatMap((one) => choiceOf(one)))
    if (!choices.has(choice.value)) choices.set(choice.value, choice);
  return [...choices.values()];
}
