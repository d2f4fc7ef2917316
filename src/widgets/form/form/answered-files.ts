import type {Values} from '../../../data/types.js';
import {nameOf, type FieldPath} from '../../../form/names.js';
import {isRecord, valueAt} from '../../../form/values.js';

const isFile = (value: unknown): boolean => value instanceof File;

/**
 * The fields that were sent with files, and what the server has in their place now. Those of which it says nothing are
 * left out.
 */
export function answeredFiles(values: Values, answer: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const look = (value: unknown, path: FieldPath): void => {
    if (isFile(value) || (Array.isArray(value) && value.some(isFile))) {
      const now = isRecord(answer) ? valueAt(answer as Values, path) : undefined;
      if (now !== undefined && now !== null) found.set(nameOf(path), now);
    } else if (Array.isArray(value) || isRecord(value)) {
      for (const [name, inner] of Object.entries(value)) look(inner, [...path, name]);
    }
  };
  look(values, []);
  return found;
}
