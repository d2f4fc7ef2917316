import type {Values} from '../../data/types.js';
import {RecordTypes} from '../record-types.js';
import {isNode, own, textOf, type Node} from '../openapi/nodes.js';

const MOST = 500;

/** A relation as documents have shown it. */
export interface Relation {
  readonly type: string;
  readonly many: boolean;
}

/** What documents have shown of types: which one a collection has, and where its relations lead. */
export class KnownTypes {
  readonly #collections = new Map<string, string>();
  readonly #kinds = new RecordTypes();
  readonly #relations = new Map<string, Map<string, Relation>>();

  /** The type of a collection's records, where one was seen. */
  typeOf(collection: string): string | undefined {
    return this.#collections.get(collection);
  }

  /** The relations of a type, as far as they were seen. */
  relationsOf(type: string): ReadonlyMap<string, Relation> {
    return this.#relations.get(type) ?? new Map();
  }

  /** Values as the attributes of a type have been seen. */
  typed(type: string, values: Values): Values {
    return this.#kinds.typed(type, values);
  }

  /** Says of a relation what a description tells. */
  learn(type: string, name: string, relation: Relation): void {
    if (this.#relations.size >= MOST) return;
    const relations = this.#relations.get(type) ?? new Map<string, Relation>();
    this.#relations.set(type, relations);
    relations.set(name, relation);
  }

  /** Learns from a document; `collection` is where it was read. */
  see(document: Node, collection?: string): void {
    const data = [own(document, 'data')].flat();
    const first = data.find(isNode);
    const type = textOf(own(first, 'type'));
    if (collection !== undefined && type !== undefined && this.#collections.size < MOST)
      this.#collections.set(collection, type);
    for (const one of [...data, ...[own(document, 'included')].flat()]) if (isNode(one)) this.#seeResource(one);
  }

  #seeResource(resource: Node): void {
    const type = textOf(own(resource, 'type'));
    const relationships = own(resource, 'relationships');
    if (type === undefined) return;
    this.#kinds.see(type, [own(resource, 'attributes')]);
    if (!isNode(relationships)) return;
    for (const [name, relation] of Object.entries(relationships)) {
      const data = isNode(relation) ? own(relation, 'data') : undefined;
      const related = [data].flat().find(isNode);
      const relatedType = textOf(own(related, 'type'));
      if (relatedType !== undefined) this.learn(type, name, {type: relatedType, many: Array.isArray(data)});
    }
  }
}
