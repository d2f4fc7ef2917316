import '../field/field-widget.js';
import type {FieldWidget} from '../field/field-widget.js';
import type {ResourceField} from './resource-metadata.js';

const asNumber = (text: string | undefined): number | string | undefined =>
  text !== undefined && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

function preloadOf(given: string | boolean | undefined): string | boolean | undefined {
  return given === '' || given === 'true' ? true : given === 'false' ? false : given;
}

function fieldOf(child: FieldWidget): ResourceField | undefined {
  const {name, label, type, format, required, readOnly, sensitive, help, optionsSource, options, pattern} = child;
  if (!name) return undefined;
  const {many, resource, display, href, sortable, filterable} = child;
  const said = {
    ...{name, label, type, format, required, readonly: readOnly, sensitive, help, optionsSource, options, pattern},
    ...{many, resource, display, href, sortable, filterable},
    min: asNumber(child.min),
    max: asNumber(child.max),
    preload: preloadOf(child.preload),
    default: child.value,
    hidden: child.hidden || undefined,
  };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as unknown as ResourceField;
}

/** The fields that the children `<field-widget>` of an element describe, in the order of the page. */
export const fieldChildren = (host: Element): readonly ResourceField[] =>
  [...host.querySelectorAll<FieldWidget>(':scope > field-widget')].flatMap((child) => fieldOf(child) ?? []);
