import {authorFailure} from '../fetch/failures.js';
import type {Documents} from './documents.js';
import {isNode, listOf, own, textOf, type Node} from './nodes.js';

/** Where a parameter goes. */
export interface Parameter {
  readonly name: string;
  readonly place: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly style: string;
  readonly explode: boolean;
  /** Signs with a meaning in URLs stay as they are. */
  readonly reserved: boolean;
  /** True where the value goes as JSON. */
  readonly json: boolean;
  readonly schema?: Node;
}

/** One operation of a document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly summary?: string;
  /** Absolute, without a slash at its end. */
  readonly server: string;
  /** The schemas of its body by media type, where it takes one. */
  readonly body?: ReadonlyMap<string, Node>;
  /** What stands beside the schemas: how each part is encoded. */
  readonly bodyRequired: boolean;
  /** The schema of a good answer. */
  readonly answer?: Node;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** These are the browser's and the provider's; a document has no say in them. */
const OURS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);
const STYLES = {path: 'simple', query: 'form', header: 'simple'} as const;
const MOST_OPERATIONS = 20_000;

/** The operations of a document, by name and by path. */
export class Api {
  readonly documents: Documents;
  readonly warnings: string[] = [];
  readonly #operations = new Map<string, Operation>();
  readonly #paths = new Map<string, Map<string, Operation>>();

  /** Throws where a document is none of OpenAPI 3. `base` takes the place of the document's servers. */
  constructor(documents: Documents, base?: string) {
    this.documents = documents;
    checkVersion(documents.root);
    const paths = own(documents.root, 'paths');
    for (const [path, item] of isNode(paths) ? Object.entries(paths) : []) this.#readPath(path, item, base);
  }

  /** The operation of a name. */
  operation(id: string): Operation | undefined {
    return this.#operations.get(id);
  }

  /** What is done at a path, by method in capitals. */
  at(path: string): ReadonlyMap<string, Operation> | undefined {
    return this.#paths.get(path);
  }

  /** Every path of the document. */
  get paths(): Iterable<string> {
    return this.#paths.keys();
  }

  #readPath(path: string, given: unknown, base: string | undefined): void {
    const item = this.documents.deref(given);
    if (!item || !path.startsWith('/')) return;
    const methods = new Map<string, Operation>();
    for (const method of METHODS) {
      const operation = this.documents.deref(own(item, method));
      if (!operation || this.#operations.size >= MOST_OPERATIONS) continue;
      const read = this.#readOperation(method, path, item, operation, base);
      methods.set(read.method, read);
      if (this.#operations.has(read.id)) this.warnings.push(`The document has two operations ${read.id.slice(0, 60)}.`);
      else this.#operations.set(read.id, read);
    }
    this.#paths.set(path, methods);
  }

  #readOperation(method: string, path: string, item: Node, operation: Node, base: string | undefined): Operation {
    const body = this.documents.deref(own(operation, 'requestBody'));
    const content = body && this.#content(body);
    const answer = this.#answer(operation);
    const summary = textOf(own(operation, 'summary'));
    return {
      id: textOf(own(operation, 'operationId')) ?? nameOf(method, path),
      method: method.toUpperCase(),
      path,
      parameters: this.#parameters(item, operation),
      server: base ?? this.#server(operation, item),
      ...(summary && {summary}),
      ...(content && {body: content}),
      bodyRequired: own(body, 'required') === true,
      ...(answer && {answer}),
    };
  }

  /** Those of the path come first; the operation's own of the same name take their place. */
  #parameters(item: Node, operation: Node): Parameter[] {
    const found = new Map<string, Parameter>();
    for (const given of [...listOf(own(item, 'parameters')), ...listOf(own(operation, 'parameters'))]) {
      const read = this.#parameter(this.documents.deref(given));
      if (read) found.set(`${read.place} ${read.name}`, read);
    }
    return [...found.values()];
  }

  #parameter(node: Node | undefined): Parameter | undefined {
    const name = textOf(own(node, 'name'));
    const place = own(node, 'in');
    // Of cookies a page has no say.
    if (!name || (place !== 'path' && place !== 'query' && place !== 'header')) return undefined;
    if (place === 'header' && OURS.has(name.toLowerCase())) return undefined;
    const content = this.#content(node!);
    const style = textOf(own(node, 'style')) ?? STYLES[place];
    const explode = own(node, 'explode');
    const schema = this.documents.deref(own(node, 'schema')) ?? [...(content?.values() ?? [])][0];
    return {
      name,
      place,
      style,
      required: place === 'path' || own(node, 'required') === true,
      explode: typeof explode === 'boolean' ? explode : style === 'form',
      reserved: own(node, 'allowReserved') === true,
      json: content !== undefined,
      ...(schema && {schema}),
    };
  }

  #content(holder: Node): ReadonlyMap<string, Node> | undefined {
    const content = own(holder, 'content');
    if (!isNode(content)) return undefined;
    const types = Object.entries(content).map(([type, given]) => {
      const media = this.documents.deref(given);
      return [type.toLowerCase(), this.documents.deref(own(media, 'schema')) ?? {}] as const;
    });
    return types.length > 0 ? new Map(types) : undefined;
  }

  #answer(operation: Node): Node | undefined {
    const responses = own(operation, 'responses');
    if (!isNode(responses)) return undefined;
    const status = Object.keys(responses).find((one) => /^2(?:\d\d|XX)$/i.test(one)) ?? 'default';
    const response = this.documents.deref(own(responses, status));
    const content = response && this.#content(response);
    return [...(content ?? [])].find(([type]) => isJson(type))?.[1];
  }

  #server(operation: Node, item: Node): string {
    const lists = [operation, item, this.documents.root].map((node) => listOf(own(node, 'servers')));
    const server = lists.find((list) => list.length > 0)?.find(isNode);
    const address = fillVariables(textOf(own(server, 'url')) ?? '/', own(server, 'variables'));
    const url = URL.canParse(address, this.documents.url) ? new URL(address, this.documents.url) : undefined;
    return url && /^https?:$/.test(url.protocol) ? url.origin + url.pathname.replace(/\/+$/, '') : '';
  }
}

/** Whether a media type is that of JSON, or of anything. */
export const isJson = (type: string): boolean =>
  /^(?:application\/(?:[\w.+-]+\+)?json|\*\/\*|application\/\*)/.test(type);

const fillVariables = (address: string, variables: unknown): string =>
  address.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const variable = isNode(variables) ? own(variables, name) : undefined;
    return String((isNode(variable) ? own(variable, 'default') : undefined) ?? '');
  });

/** `GET /users/{id}` without a name of its own is `get_users_id`. */
function nameOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return [method, ...words].join('_');
}

function checkVersion(root: Node): void {
  const version = textOf(own(root, 'openapi')) ?? '';
  if (version.startsWith('3.')) return;
  const old = own(root, 'swagger') !== undefined;
  throw authorFailure(
    'provider',
    old ? 'The document is Swagger 2.0, which this provider does not read.' : 'The document is none of OpenAPI 3.',
    old ? 'Convert it to OpenAPI 3.' : 'Is the address right?',
  );
}
