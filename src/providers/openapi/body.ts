import type {Json, Values} from '../../data/types.js';
import {authorFailure} from '../fetch/failures.js';
import type {RequestPlan} from '../fetch/settings.js';
import {encodePiece} from '../fetch/uri-template.js';
import {isJson, type Operation} from './api.js';
import type {Documents} from './documents.js';
import type {Node} from './nodes.js';
import {toBody} from './form-values.js';

const FORM = 'application/x-www-form-urlencoded';
const PARTS = 'multipart/form-data';

/** The body of an operation: its media type, and the schema of what is in it. */
export interface BodyKind {
  readonly type: string;
  readonly schema: Node;
}

/** The kind of body to send: with files in parts, else as JSON, where the document allows it. */
export function bodyKind({body}: Operation, hasFiles = false): BodyKind | undefined {
  if (!body) return undefined;
  const types = [...body].map(([type, schema]) => ({type: type.split(';')[0]!.trim(), schema}));
  const json = types.find(({type}) => isJson(type));
  const parts = types.find(({type}) => type === PARTS);
  const form = types.find(({type}) => type === FORM);
  return (hasFiles ? parts : undefined) ?? json ?? parts ?? form ?? types[0];
}

/** What is sent as the body. */
export function bodyOf(
  documents: Documents,
  operation: Operation,
  values: Record<string, Json>,
  files: ReadonlyMap<string, File>,
): Pick<RequestPlan, 'body' | 'payload' | 'headers'> {
  const kind = bodyKind(operation, files.size > 0);
  if (!kind || (Object.keys(values).length === 0 && files.size === 0 && !operation.bodyRequired)) return {};
  const {type, schema} = kind;
  const sent = toBody(documents, schema, values) as Record<string, Json>;
  if (type === PARTS) return {payload: partsOf(sent, files)};
  if (files.size > 0)
    throw authorFailure('source', `The operation ${operation.id} takes no files.`, `It takes ${type}.`);
  if (type === FORM) return {payload: pairsOf(sent), headers: {'content-type': FORM}};
  if (isJson(type)) return {body: sent, ...(type.endsWith('+json') && {headers: {'content-type': type}})};
  throw authorFailure(
    'provider',
    `The operation ${operation.id} takes ${type.slice(0, 60)}, which a form does not send.`,
  );
}

/** Each value a part; lists are parts of one name, what is deeper goes as JSON. */
function partsOf(values: Readonly<Record<string, Json>>, files: ReadonlyMap<string, File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const one of listIn(value)) {
      if (typeof one === 'object' && one !== null)
        form.append(name, new Blob([JSON.stringify(one)], {type: 'application/json'}));
      else if (one !== null) form.append(name, String(one));
    }
  }
  // A file of a list stands under its number; its part has the name of the list.
  for (const [path, file] of files) form.append(path.replace(/(?:\.\d+)+$/, ''), file, file.name);
  return form;
}

function pairsOf(values: Readonly<Record<string, Json>>): string {
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    listIn(value).flatMap((one) => {
      if (one === null) return [];
      const text = typeof one === 'object' ? JSON.stringify(one) : String(one);
      return [`${encodePiece(name)}=${encodePiece(text)}`];
    }),
  );
  return pairs.join('&');
}

const listIn = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [value]);

/** Values without files, as they come from a form. */
export const plainValues = (values: Values | undefined): Record<string, Json> => ({...values}) as Record<string, Json>;
