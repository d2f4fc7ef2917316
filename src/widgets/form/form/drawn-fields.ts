import type {Field} from '../../../data/types.js';
import {controlKind, FILES, ROWS} from './control-kinds.js';

type Attributes = Readonly<Record<string, string>>;

const LOADS: Readonly<Record<string, () => Promise<unknown>>> = {
  'input-widget': () => import('../input/input-widget.js'),
  'select-widget': () => import('../select/select-widget.js'),
  'textarea-widget': () => import('../textarea/textarea-widget.js'),
  'checkbox-widget': () => import('../checkbox/checkbox-widget.js'),
  'nested-form-widget': () => import('../nested-form/nested-form-widget.js'),
  'currency-input-widget': () => import('../currency-input/currency-input-widget.js'),
  'date-picker-widget': () => import('../date-picker/date-picker-widget.js'),
  'tag-input-widget': () => import('../tag-input/tag-input-widget.js'),
  'file-upload-widget': () => import('../file-upload/file-upload-widget.js'),
};

const isDrawn = ({readonly}: Field): boolean => !readonly;

function* tagsIn(fields: readonly Field[]): Generator<string> {
  for (const field of fields.filter(isDrawn)) {
    yield controlKind(field).tag;
    yield* tagsIn([...(field.fields ?? []), ...Object.values(field.union ?? {}).flat()]);
  }
}

/**
 * The fields of a description as controls, in the order of the server, lists and unions as rows of controls. Resolves
 * when every kind of control is there. All is said by attributes, so that the controls of a row are told by its template.
 */
export async function drawFields(fields: readonly Field[]): Promise<readonly HTMLElement[]> {
  await Promise.all([...new Set(tagsIn(fields))].map(async (tag) => LOADS[tag]?.()));
  return fields.filter(isDrawn).map(controlOf);
}

function controlOf(field: Field): HTMLElement {
  const {name, required, fields, union} = field;
  const {tag, given, isWide} = controlKind(field);
  const control = document.createElement(tag);
  const attributes = {field: name, label: labelOf(field), ...given, ...choicesOf(field)};
  for (const [attribute, value] of Object.entries(attributes)) control.setAttribute(attribute, value);
  control.toggleAttribute('required', required === true && tag !== ROWS.tag);
  control.toggleAttribute('multiple', field.many === true && tag === FILES.tag);
  // What is nobody else's to see is not offered to the next person at this browser.
  if (field.sensitive) control.setAttribute('autocomplete', 'off');
  control.setAttribute('span', '12');
  if (!isWide) control.setAttribute('span-tablet', '6');
  if (fields) control.append(rowOf(fields));
  for (const [kind, own] of Object.entries(union ?? {})) control.append(rowOf(own, kind));
  return control;
}

const labelOf = ({name, label}: Field): string => label ?? name;

// What a server suggests for tags are no choices: anything else may be written too.
function choicesOf({type, options, optionsSource}: Field): Attributes {
  const source = type === 'tags' ? 'suggestions-source' : 'data-source';
  return {...(options && {options: JSON.stringify(options)}), ...(optionsSource && {[source]: optionsSource})};
}

function rowOf(fields: readonly Field[], kind?: string): HTMLTemplateElement {
  const template = document.createElement('template');
  if (kind !== undefined) {
    template.dataset['union'] = kind;
    const words = kind.replaceAll('_', ' ');
    template.dataset['label'] = words.charAt(0).toUpperCase() + words.slice(1);
  }
  template.content.append(...fields.filter(isDrawn).map(controlOf));
  return template;
}
