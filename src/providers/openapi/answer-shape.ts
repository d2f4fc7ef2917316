import type {Documents} from './documents.js';
import {own} from './nodes.js';
import {shapeOf} from './shape.js';

/** Where the rows are in an answer, and what one is. */
export interface AnswerShape {
  /** The one property that is a list, where the answer is an object around it. */
  readonly list?: string;
  /** The schema of a row, or of the record. */
  readonly row?: unknown;
}

/** Reads the schema of an answer: a list, an object around one, or a record, also as `data` of an envelope. */
export function answerShape(documents: Documents, schema: unknown): AnswerShape {
  const shape = shapeOf(documents, schema);
  if (!shape) return {};
  if (shape.type === 'array') return {row: own(shape.says, 'items')};
  const lists = [...shape.properties].filter(([, one]) => shapeOf(documents, one)?.type === 'array');
  const [only] = lists;
  const hasKey = shape.properties.has('id');
  if (lists.length === 1 && only && !hasKey)
    return {list: only[0], row: own(shapeOf(documents, only[1])?.says, 'items')};
  const data = shape.properties.get('data');
  return {row: data !== undefined && !hasKey ? data : schema};
}
