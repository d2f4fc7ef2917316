import {safeUrl} from '../../../core/url.js';
import {getPath} from '../../../data/paths.js';
import type {JsonRecord} from '../../../data/types.js';

const HOLE = /\{(?:(?:row|item)\.)?([^{}?]+)(\?)?\}/g;
const WHOLE = /^\{(?:(?:row|item)\.)?([^{}?]+)\??\}$/;

/**
 * The address that a row leads to: `/users/{id}` with the record's fields, each kept to one segment of the path. A field
 * alone, `{url}`, is taken as the whole address. Undefined where a field is missing or the address is not safe.
 */
export function rowHref(pattern: string, record: JsonRecord): string | undefined {
  const whole = WHOLE.exec(pattern.trim());
  if (whole) return safeUrl(getPath(record, whole[1] ?? ''));
  let missing = false;
  const text = pattern.replace(HOLE, (_, path: string, optional: string | undefined) => {
    const value = segment(getPath(record, path));
    if (value === '' && optional === undefined) missing = true;
    return value;
  });
  return missing ? undefined : safeUrl(text);
}

function segment(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  return encodeURIComponent(String(value).replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
