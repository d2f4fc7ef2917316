import {pathOfPointer} from '../foreign-problem.js';
import {isNode, listOf, own, textOf, type Node} from '../openapi/nodes.js';

const FIELDS: ReadonlySet<string> = new Set(['attributes', 'relationships']);

/** `/data/attributes/name` is the field `name`, `/data/relationships/author/data` is `author`, `/data` the whole form. */
export function fieldOfPointer(pointer: string): string {
  const parts = pathOfPointer(pointer).split('.').filter(Boolean);
  if (parts[0] === 'data') parts.shift();
  const isRelation = parts[0] === 'relationships';
  if (FIELDS.has(parts[0] ?? '')) parts.shift();
  return (isRelation ? parts.slice(0, 1) : parts).join('.');
}

function fieldError(error: Node): {path: string; message: string; code?: string}[] {
  const source = own(error, 'source');
  const pointer = isNode(source) ? textOf(own(source, 'pointer')) : undefined;
  const message = textOf(own(error, 'detail')) ?? textOf(own(error, 'title'));
  const code = textOf(own(error, 'code'));
  if (pointer === undefined || !message) return [];
  return [{path: fieldOfPointer(pointer), message, ...(code && {code})}];
}

/** A document of errors in the words of a problem: what one says of a field is found by its pointer. */
export function jsonApiProblem(body: unknown): unknown {
  const errors = isNode(body) ? listOf(own(body, 'errors')).filter(isNode) : [];
  const [first] = errors;
  if (!first) return body;
  const meta = own(first, 'meta');
  const fields = errors.flatMap(fieldError);
  const [title, detail] = [textOf(own(first, 'title')), textOf(own(first, 'detail'))];
  return {
    ...(title && {title}),
    ...(detail && {detail}),
    ...(fields.length > 0 && {errors: fields}),
    ...(isNode(meta) && own(meta, 'current') !== undefined && {data: own(meta, 'current')}),
  };
}
