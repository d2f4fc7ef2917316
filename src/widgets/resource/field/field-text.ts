import {findWord} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import {NO_FIGURE} from '../../../format/figure.js';
import {format} from '../../../format/format.js';
import {numberFormat} from '../../../format/intl.js';

/** How a value is to be written. */
export interface FieldLook {
  readonly format?: string | undefined;
  readonly options?: readonly unknown[] | undefined;
  /** The field of a related record that stands for it. */
  readonly display?: string | undefined;
  readonly language: string;
}

const NAMES = ['name', 'label', 'title', 'id'] as const;

/** The label of an option; undefined where the value is none of them. */
function optionLabel(value: unknown, options: readonly unknown[] = []): string | undefined {
  for (const option of options) {
    if (Array.isArray(option) && option.length > 1 && option[1] === value) return String(option[0]);
    if (isRecord(option) && option['value'] === value && option['label'] !== undefined) return String(option['label']);
  }
  return undefined;
}

/** The text of a field's value: by its format, else as the language writes it; a dash where there is none. */
export function fieldText(value: unknown, look: FieldLook): string {
  if (value === undefined || value === null || value === '') return NO_FIGURE;
  if (Array.isArray(value)) return value.map((one) => fieldText(one, look)).join(', ') || NO_FIGURE;
  const {language, format: spec} = look;
  const label = optionLabel(value, look.options);
  if (label !== undefined) return label;
  if (isRecord(value)) return recordText(value, look);
  if (typeof value === 'boolean') return findWord(language, value ? 'yes' : 'no') ?? String(value);
  if (spec) return format(value, spec, {language}) || NO_FIGURE;
  if (typeof value === 'number') return numberFormat(language, {useGrouping: false}).format(value);
  return String(value);
}

function recordText(record: Readonly<Record<string, unknown>>, look: FieldLook): string {
  const names = look.display ? [look.display, ...NAMES] : NAMES;
  const name = names.find((one) => Object.hasOwn(record, one) && typeof record[one] !== 'object');
  return name === undefined ? NO_FIGURE : fieldText(record[name], {language: look.language});
}
