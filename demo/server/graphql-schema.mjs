/** The same API as a GraphQL schema, made from what the resources, forms and actions say of themselves. */
import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import {actionNames} from './action-service.mjs';
import {formNames} from './form-service.mjs';
import {messagesOf, pipelineEvents} from './graphql-streams.mjs';
import {told} from './graphql-errors.mjs';
import {Problem} from './problem.mjs';

const JSON_VALUE = new GraphQLScalarType({name: 'JSON', description: 'Any value.'});
const DATE = new GraphQLScalarType({name: 'Date'});
const DATE_TIME = new GraphQLScalarType({name: 'DateTime'});
const SCALARS = {
  text: GraphQLString,
  string: GraphQLString,
  integer: GraphQLInt,
  number: GraphQLFloat,
  currency: GraphQLFloat,
  boolean: GraphQLBoolean,
  checkbox: GraphQLBoolean,
  date: DATE,
  datetime: DATE_TIME,
  list: JSON_VALUE,
  json: JSON_VALUE,
};
/** Fields and places of a list on the way to a relation. */
const DEEPEST = 8;
const NAME = /^[_A-Za-z]\w*$/;

const pascal = (name) => name.replaceAll(/(?:^|_)(\w)/g, (_, letter) => letter.toUpperCase());
const required = (type) => new GraphQLNonNull(type);
const listOf = (type) => new GraphQLList(required(type));

/** `{role: 'admin', age: {gte: 18}}` as the pairs of a query. */
function filterPairs(filter) {
  return Object.entries(filter ?? {}).flatMap(([field, wanted]) =>
    wanted !== null && typeof wanted === 'object' && !Array.isArray(wanted)
      ? Object.entries(wanted).map(([op, value]) => [`filter[${field}][${op}]`, String(value)])
      : [[`filter[${field}]${Array.isArray(wanted) ? '[in]' : ''}`, String(wanted)]],
  );
}

function listPairs({filter, sort, search, limit, page}) {
  const plain = {sort, search, 'page[size]': limit, 'page[number]': page};
  const given = Object.entries(plain).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return [...filterPairs(filter), ...given.map(([key, value]) => [key, String(value)])];
}

const LIST_ARGS = {
  filter: {type: JSON_VALUE},
  sort: {type: GraphQLString},
  search: {type: GraphQLString},
  limit: {type: GraphQLInt},
  page: {type: GraphQLInt},
};

/** Relations lead in circles, and each step may be a thousand records. */
function checkDepth(path) {
  let depth = 0;
  for (let step = path; step; step = step.prev) depth += 1;
  if (depth > DEEPEST) throw new Problem(400, 'This asks for relations of relations too far away.');
}

/** The types of all resources; relations lead from one to the other. */
function recordTypes({resources}, reads) {
  const types = new Map();
  for (const [name, {fields, singular, relations = {}}] of resources) {
    const own = Object.entries(fields).filter(([field]) => NAME.test(field));
    const scalars = own.map(([field, type]) => [field, {type: field === 'id' ? required(GraphQLID) : SCALARS[type]}]);
    const related = () => Object.entries(relations).map(([field, relation]) => [field, relationField(relation)]);
    const isNamed = NAME.test(pascal(singular ?? name));
    if (!isNamed) continue;
    const fieldsOf = () => Object.fromEntries([...scalars, ...related()]);
    types.set(name, new GraphQLObjectType({name: pascal(singular ?? name), fields: fieldsOf}));
  }
  const relationField = ({resource, many, by}) => {
    const type = types.get(resource);
    if (many)
      return {
        type: listOf(type),
        resolve: ({id}, _, _context, {path}) =>
          told(async () => {
            checkDepth(path);
            return (await reads.list(resource, [[`filter[${by}]`, String(id)]])).data;
          }),
      };
    const resolve = (parent) =>
      parent[by] && told(async () => (await reads.record(resource, String(parent[by]), [])).data);
    return {type, resolve};
  };
  return types;
}

function queryFields({resources}, types, reads) {
  const fields = {};
  for (const [name, type] of types) {
    const around = new GraphQLObjectType({
      name: `${type.name}Page`,
      fields: {items: {type: required(listOf(type))}, total: {type: required(GraphQLInt)}},
    });
    fields[name] = {
      type: required(around),
      args: LIST_ARGS,
      resolve: (_, args) =>
        told(async () => {
          const {data, total} = await reads.list(name, listPairs(args));
          return {items: data, total: total ?? data.length};
        }),
    };
    const {singular} = resources.get(name);
    if (singular)
      fields[singular] = {
        type,
        args: {id: {type: required(GraphQLID)}},
        resolve: (_, {id}) => told(async () => (await reads.record(name, id, [])).data),
      };
  }
  return fields;
}

/** An input for the fields of a form; choices stay texts, since they come from the database. */
function inputType(name, fields) {
  const entries = fields
    .filter((field) => NAME.test(field.name))
    .map((field) => {
      const nested = field.fields && inputType(`${name}${pascal(field.name)}`, field.fields);
      const plain = nested ?? SCALARS[field.type] ?? GraphQLString;
      return [field.name, {type: field.many ? new GraphQLList(plain) : plain}];
    });
  return entries.length > 0
    ? new GraphQLInputObjectType({name: `${pascal(name)}Input`, fields: Object.fromEntries(entries)})
    : undefined;
}

/** Outcomes as they go over HTTP; the record is whatever the form or action is about. */
const OUTCOME = new GraphQLObjectType({
  name: 'Outcome',
  fields: {
    data: {type: JSON_VALUE},
    message: {type: GraphQLString},
    version: {type: GraphQLString},
    invalidates: {type: listOf(GraphQLString)},
    undo: {type: JSON_VALUE},
    ops: {type: JSON_VALUE},
  },
});

function mutationFields(api) {
  const change = (kind, name, args, body) => ({
    type: OUTCOME,
    args,
    resolve: (_, given, {headers}) => told(() => send(api, kind, name, body(given), headers)),
  });
  const forms = formNames().map((name) => {
    const input = inputType(name, api.forms.fieldsOf(name));
    const args = {id: {type: GraphQLID}, version: {type: GraphQLString}, ...(input && {input: {type: input}})};
    const body = ({id, input: values = {}, version}) => ({args: id === undefined ? [] : [id], values, version});
    return [name, change('form', name, args, body)];
  });
  const actions = actionNames().map((name) => {
    const args = {id: {type: GraphQLID}, keys: {type: listOf(GraphQLID)}, values: {type: JSON_VALUE}};
    const body = ({id, keys, values}) => ({args: id === undefined ? [] : [id], keys: keys ?? undefined, values});
    return [name, change('action', name, args, body)];
  });
  return Object.fromEntries([...actions, ...forms].filter(([name]) => NAME.test(name)));
}

async function send(api, kind, name, body, headers) {
  const answer = await api.respond({method: 'POST', path: [kind, name], pairs: [], headers, body});
  if (answer.status >= 400) throw answer.problem ?? new Error(answer.body?.detail);
  return answer.body;
}

const CHANGE = new GraphQLObjectType({
  name: 'Change',
  fields: {
    topic: {type: GraphQLString},
    op: {type: GraphQLString},
    at: {type: GraphQLInt},
    key: {type: GraphQLString},
    record: {type: JSON_VALUE},
    records: {type: JSON_VALUE},
    value: {type: JSON_VALUE},
    total: {type: GraphQLInt},
    position: {type: GraphQLString},
    resumed: {type: GraphQLString},
  },
});
const PIPELINE_EVENT = new GraphQLObjectType({
  name: 'PipelineEvent',
  fields: {id: {type: GraphQLID}, timestamp: {type: DATE_TIME}, data: {type: JSON_VALUE}, metrics: {type: JSON_VALUE}},
});

/** The schema of one server. */
export function graphqlSchema({api, context, hub}) {
  const types = recordTypes(context, api.reads);
  const text = {type: required(GraphQLString)};
  const subscriptions = {
    changes: {
      type: required(CHANGE),
      args: {topic: text, since: {type: GraphQLString}},
      subscribe: (_, {topic, since}) => messagesOf(hub, topic, since),
      resolve: (message) => message,
    },
    pipelineEvents: {
      type: required(PIPELINE_EVENT),
      args: {pipelineId: {type: required(GraphQLID)}, token: text},
      subscribe: (_, {pipelineId, token}) => told(() => pipelineEvents({context, hub}, pipelineId, token)),
      resolve: (event) => event,
    },
  };
  return new GraphQLSchema({
    query: new GraphQLObjectType({name: 'Query', fields: queryFields(context, types, api.reads)}),
    mutation: new GraphQLObjectType({name: 'Mutation', fields: mutationFields(api)}),
    subscription: new GraphQLObjectType({name: 'Subscription', fields: subscriptions}),
  });
}
