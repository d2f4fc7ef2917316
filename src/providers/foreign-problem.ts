import {parsePointer} from '../data/paths.js';

/** Refusals of servers that nobody taught our words, put into them. */

type Fields = Readonly<Record<string, unknown>>;
interface Found {
  readonly path: string;
  readonly message: string;
  readonly code?: string;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** The parts of a path that stand before the fields of what was sent. */
const PLACES: ReadonlySet<string> = new Set(['body', 'query', 'path', 'header']);

/** A JSON Pointer, also as a URL fragment, as a dotted path; text of another kind is given back. */
export function pathOfPointer(pointer: string): string {
  return parsePointer(pointer.replace(/^#/, ''))?.join('.') ?? pointer;
}

/** FastAPI's `{"loc": ["body", "name"], "msg", "type"}`. */
function fromLocation(one: Fields): Found | undefined {
  const message = text(one['msg']);
  if (!Array.isArray(one['loc']) || !message) return undefined;
  const [first, ...rest] = one['loc'].map(String);
  const parts = first !== undefined && PLACES.has(first) ? rest : [first, ...rest];
  return {path: parts.join('.'), message, ...(text(one['type']) && {code: String(one['type'])})};
}

/** `{"path" | "field" | "name" | "pointer" | "instancePath" | "loc", "message" | "detail" | …}`. */
function fromEntry(one: unknown): Found[] {
  if (!isObject(one)) return [];
  const located = fromLocation(one);
  if (located) return [located];
  const pointer = text(one['pointer']) ?? text(one['instancePath']);
  const named = text(one['path']) ?? text(one['field']) ?? text(one['name']) ?? text(one['propertyName']);
  const message = text(one['message']) ?? text(one['detail']) ?? text(one['errorMessage']) ?? text(one['title']);
  const code = text(one['code']) ?? text(one['keyword']);
  if (!message) return [];
  return [{path: pointer ? pathOfPointer(pointer) : (named ?? ''), message, ...(code && {code})}];
}

/** `{"name": ["can't be blank"]}`, as Rails, Laravel, Django and ASP.NET have it. */
function fromTable(table: Fields): Found[] {
  return Object.entries(table).flatMap(([name, said]) =>
    (Array.isArray(said) ? said : [said]).flatMap((one: unknown) => {
      const message = text(one);
      return message ? [{path: name.replace(/^\$\.?/, ''), message}] : [];
    }),
  );
}

/** Fastify's `body/name must NOT have fewer than 1 characters`. */
function fromSentence(message: string | undefined): Found[] {
  const [, pointer = '', words] = /^body((?:\/[^\s/]+)*) (.+)$/.exec(message ?? '') ?? [];
  const named = /^must have required property '([^']+)'/.exec(words ?? '')?.[1];
  if (named) return [{path: pathOfPointer(`${pointer}/${named}`), message: 'is required', code: 'required'}];
  return words && pointer ? [{path: pathOfPointer(pointer), message: words}] : [];
}

/** A refusal's body with its field errors in our words, under `errors`; anything else stays as it is. */
export function foreignProblem(body: unknown): unknown {
  if (!isObject(body)) return body;
  const {errors, detail, message} = body;
  const list = [errors, detail, body['details'], body['validation']].find(Array.isArray) as unknown[] | undefined;
  const found = list ? list.flatMap(fromEntry) : isObject(errors) ? fromTable(errors) : fromSentence(text(message));
  // Fastify names the kind of the error as `error`; its words are the message.
  const words = text(detail) ?? text(message);
  return {...body, ...(words && {detail: words}), ...(found.length > 0 && {errors: found})};
}
