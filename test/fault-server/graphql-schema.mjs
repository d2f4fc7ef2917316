/** The little domain by GraphQL: what `domain.mjs` answers over HTTP, as fields, inputs and errors with codes. */
import {buildSchema, GraphQLError} from 'graphql';
import {matches} from './stream-log.mjs';

const SDL = `
  scalar JSON
  type User { id: Int! name: String! role: String! }
  type UserList { items: [User!]! total: Int! }
  input UserFilter { id: Int role: String name: String }
  input UserOrder { field: UserField! order: Direction! }
  enum UserField { ID NAME ROLE }
  enum Direction { ASC DESC }
  type Query {
    count_users: Int!
    list_users: UserList!
    list_by_role(role: String!): [User!]!
    get_user(id: Int!): User
    nothing: String
    thenable: JSON
    broken: Int
    denied: Int
    never: Int
    half: Half
    users(filter: UserFilter, sort: [UserOrder!], limit: Int, offset: Int): [User!]!
    users_count(filter: UserFilter): Int!
    user(id: Int!): VersionedUser
    validate_update_user(id: Int!, input: UserInput!): [UserError!]!
  }
  type Half { good: String bad: String }
  type VersionedUser { id: Int! name: String! role: String! version: String! }
  input UserInput { name: String! }
  type UserError { path: String! code: String! message: String! }
  type UserPayload { user: VersionedUser message: String invalidates: [String!] }
  type Undo { source: String! }
  type PublishPayload { message: String! undo: Undo }
  type Mutation {
    update_user(id: Int!, input: UserInput!, version: String): UserPayload
    publish(id: Int!, keys: [ID!]): PublishPayload!
  }
  type Message { topic: String op: String record: JSON key: String position: String after: String resumed: String }
  type Subscription { messages(topic: String!, since: String): Message things(kind: String): JSON }
`;

/** The codes of the statuses that the domain refuses with. */
const CODES = {
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'BAD_USER_INPUT',
  503: 'SERVICE_UNAVAILABLE',
};

export const schema = buildSchema(SDL);

/** The domain refuses with statuses; GraphQL with codes. */
function told(work) {
  try {
    return work();
  } catch (error) {
    if (!error.status) throw error;
    const {title, detail, errors, data} = error.body;
    const extensions = {code: CODES[error.status], http: {status: error.status}};
    throw new GraphQLError(detail ?? title, {
      extensions: {...extensions, ...(errors && {errors}), ...(data && {current: data})},
    });
  }
}

const query = (filter) =>
  new URLSearchParams(Object.entries(filter ?? {}).map(([key, value]) => [`filter[${key}]`, value]));

function list(domain, {filter, sort, limit, offset}) {
  const rows = [...domain.resource(query(filter)).data];
  const [{field, order} = {}] = sort ?? [];
  const name = field?.toLowerCase();
  if (name) rows.sort((a, b) => (a[name] < b[name] ? -1 : 1) * (order === 'DESC' ? -1 : 1));
  return rows.slice(offset ?? 0, (offset ?? 0) + (limit ?? rows.length));
}

/** What the server says beside its data; put into the answer's `extensions`. */
const note = (context, more) => Object.assign(context.extensions, more);

/** The fields of one domain. Subscriptions come from the log of its channel. */
export const rootOf = (domain, log) => ({
  count_users: () => domain.call('count_users').data,
  list_users(args, context) {
    const {data, total, tags} = domain.call('list_users');
    note(context, {tags});
    return {items: data, total};
  },
  list_by_role: ({role}) => domain.call('list_by_role', [role]).data,
  get_user: ({id}) => told(() => domain.find(id)),
  nothing: () => null,
  thenable: () => domain.call('thenable'),
  broken: () => told(() => domain.call('broken')),
  denied: () => told(() => domain.call('denied')),
  never: () => new Promise(() => {}),
  half: () => ({
    good: 'here',
    bad() {
      throw new GraphQLError('This half is missing.', {extensions: {code: 'INTERNAL_SERVER_ERROR'}});
    },
  }),
  users: (args) => list(domain, args),
  users_count: ({filter}) => domain.resource(query(filter)).total,
  user({id}) {
    const user = domain.users.find((one) => one.id === id);
    return user ? {...user, version: String(domain.version)} : null;
  },
  validate_update_user: ({input}) => domain.errors(input),
  update_user: ({id, input, version}, {key}) =>
    told(() =>
      domain.once(key, () => {
        const {data, message, invalidates, version: now} = domain.submit({args: [id], values: input}, version);
        return {user: {...data, version: now}, message, invalidates};
      }),
    ),
  publish: ({id, keys}, {key}) => domain.once(key, () => domain.act({args: [id], keys: keys ?? undefined})),
  messages: ({topic, since}) => messagesOf(log, topic, since),
  things: ({kind}) => messagesOf(log, kind ? `things:${kind}` : 'things', undefined, true),
});

/** The messages of a topic; the first one answers the position, unless only records are wanted. */
function messagesOf(log, topic, since, bare = false) {
  const {resumed, position, messages} = log.resume(topic, since);
  const waiting = bare ? [] : [{messages: {topic, resumed, position}}];
  let wake;
  const take = ({id, ...message}) => {
    waiting.push(bare ? {things: message.record ?? message.value} : {messages: {...message, position: id}});
    wake?.();
  };
  messages.forEach(take);
  const stop = log.listen((message) => {
    if (matches(topic, message.topic)) take(message);
  });
  let isOver = false;
  // By hand: a generator that waits can't be told to stop.
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      while (waiting.length === 0 && !isOver) await new Promise((go) => (wake = go));
      return isOver ? {done: true, value: undefined} : {done: false, value: waiting.shift()};
    },
    async return() {
      isOver = true;
      stop();
      wake?.();
      return {done: true, value: undefined};
    },
  };
}
