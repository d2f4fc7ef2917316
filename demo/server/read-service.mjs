import {DASHBOARDS} from './dashboards.mjs';
import {bindArguments} from './interface-kinds.mjs';
import {FOLDERS} from './interfaces-folders.mjs';
import {PEOPLE} from './interfaces-people.mjs';
import {SHOP} from './interfaces-shop.mjs';
import {Problem, fieldProblem} from './problem.mjs';
import {readListQuery} from './query.mjs';
import {listAnswer, listStatement, missing, recordStatement} from './select.mjs';

const INTERFACES = {...PEOPLE, ...SHOP, ...FOLDERS, ...DASHBOARDS};

/** @returns {string[]} The names of all interface functions. */
export const interfaceNames = () => Object.keys(INTERFACES);

/** Reads: resources, records and interface functions, as envelopes. One instance a server. */
export class ReadService {
  /** @param {import('./context.mjs').Context} context */
  constructor(context) {
    this.context = context;
  }

  /** @param {readonly (readonly [string, string])[]} pairs The query. */
  async call(name, args, pairs) {
    if (!Object.hasOwn(INTERFACES, name))
      throw new Problem(404, `There is no function "${String(name).slice(0, 80)}".`);
    const question = INTERFACES[name];
    const bound = bindArguments(question.args, args);
    if (question.kind === 'list')
      return this.#list(this.#resource(question.resource), pairs, question.base?.(bound), question.limit);
    if (question.kind === 'record') return this.record(this.#resource(question.resource), bound.id, pairs);
    return question.kind === 'query' ? this.#query(question, bound, pairs) : this.#value(question, bound, pairs);
  }

  /** A page of a resource. */
  list(name, pairs) {
    return this.#list(this.#known(name), pairs);
  }

  /** One record of a resource, by its name or itself. */
  async record(resource, key, pairs) {
    const known = typeof resource === 'string' ? this.#known(resource) : resource;
    const query = readListQuery(pairs);
    const stray = pairs.find(([word]) => !/^(load|select)$/.test(word));
    if (stray) throw fieldProblem(400, stray[0], 'unknown', 'Of one record, only load and select can be asked.');
    const statement = recordStatement(known, key, query, this.context);
    const [{record, position}] = statement ? await this.context.db.query(statement.text, statement.params) : [{}];
    if (!record) throw missing(known, key);
    return {data: record, position, tags: tagsOf(known)};
  }

  /** What a resource is: fields, abilities, forms, actions. */
  describe(name) {
    const resource = this.#known(name);
    const {forms, actions = [], relations = {}} = resource;
    return {
      key: 'id',
      fields: Object.entries(resource.fields).map(([field, type]) => ({
        name: field,
        type,
        label: words(field),
        readonly: field === 'id',
      })),
      can: abilities(resource),
      relations: Object.keys(relations),
      ...(forms && {forms}),
      actions: Object.fromEntries(actions.map((action) => [action, {allowed: true, label: words(action)}])),
    };
  }

  async #list(resource, pairs, base, limit) {
    const query = readListQuery(pairs);
    query.limit ??= limit;
    const statement = listStatement(resource, query, {resources: this.context.resources, base});
    const [row] = await this.context.db.query(statement.text, statement.params);
    return {...listAnswer(row, statement, query), tags: tagsOf(resource), can: abilities(resource)};
  }

  async #value(question, bound, pairs) {
    if (pairs.length > 0)
      throw fieldProblem(
        400,
        pairs[0][0],
        'unknown',
        'This function gives one value; it has nothing to filter, sort or page.',
      );
    return this.#query(question, bound, pairs);
  }

  #query(question, bound, pairs) {
    return this.context.db.snapshot(async (tx) => {
      const data = await question.read(tx, bound, pairs);
      const [{position}] = await tx.query("select epoch || ':' || position as position from feed_head");
      return {data, position, tags: question.tags, can: {filter: false, sort: false, search: false}};
    });
  }

  #resource(resource) {
    return typeof resource === 'string' ? this.#known(resource) : resource;
  }

  #known(name) {
    const resource = this.context.resources.get(name);
    if (!resource) throw new Problem(404, `There is no resource "${String(name).slice(0, 80)}".`);
    return resource;
  }
}

const words = (name) => {
  const text = name.replaceAll('_', ' ');
  return text[0].toUpperCase() + text.slice(1);
};

const tagsOf = ({name, tags}) => tags ?? [name];

function abilities({search, relations}) {
  return {
    filter: true,
    sort: true,
    search: search.length > 0,
    page: 'number',
    total: true,
    load: relations !== undefined,
  };
}
