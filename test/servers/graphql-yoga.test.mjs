// `<graphql-provider>` before a server that nobody here wrote: graphql-yoga, with the sockets of graphql-ws and yoga's own
// server-sent events. A table, a form and a live list on a real page of another origin.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {freshDist} from '../../scripts/lib/fresh-dist.mjs';
import {install} from '../../scripts/install.mjs';
import {root} from '../../scripts/lib/project.mjs';
import {launch, open, shows} from '../pages/support/browser.mjs';
import {serve} from '../pages/support/site.mjs';

const TOKEN = 'let-me-in';

const SDL = /* GraphQL */ `
  type User {
    id: ID!
    name: String!
    email: String!
    role: Role!
  }
  enum Role {
    ADMIN
    MEMBER
  }
  type UserEdge {
    node: User!
    cursor: String!
  }
  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
  }
  type UserConnection {
    edges: [UserEdge!]!
    pageInfo: PageInfo!
    totalCount: Int!
  }
  input UserInput {
    name: String!
    email: String!
    role: Role
  }
  type UserEvent {
    mutation: String!
    user: User
    id: ID
  }
  type Query {
    users(first: Int, after: String): UserConnection!
    user(id: ID!): User
    userCount: Int!
    whoami: String
  }
  type Mutation {
    createUser(input: UserInput!): User!
    updateUser(id: ID!, input: UserInput!): User!
    deleteUser(id: ID!): Boolean
  }
  type Subscription {
    userChanged: UserEvent!
    ticks(from: Int!): Int!
  }
`;

/** The domain of the server, whose changes are told to those who listen. */
function resolversOf({createGraphQLError, createPubSub}) {
  const pubSub = createPubSub();
  const users = ['Ann', 'Bob', 'Cid'].map((name, at) => ({
    id: String(at + 1),
    name,
    email: `${name.toLowerCase()}@example.com`,
    role: at ? 'MEMBER' : 'ADMIN',
  }));
  const find = (id) => {
    const user = users.find((one) => one.id === id);
    if (!user) throw createGraphQLError('No such user', {extensions: {code: 'NOT_FOUND'}});
    return user;
  };
  const checked = ({input}) => {
    if (input.email.endsWith('@example.com')) return input;
    const fields = [{path: 'input.email', code: 'format', message: 'is none of ours'}];
    throw createGraphQLError('Not valid', {extensions: {code: 'BAD_USER_INPUT', fields}});
  };
  const tell = (mutation, user) => {
    pubSub.publish('user', {mutation, user, id: user.id});
    return user;
  };
  return {
    Query: {
      users: (_, {first = 100, after = '0'}) => {
        const rows = users.filter(({id}) => Number(id) > Number(after)).slice(0, first);
        const edges = rows.map((node) => ({node, cursor: node.id}));
        const endCursor = rows.at(-1)?.id;
        return {edges, totalCount: users.length, pageInfo: {endCursor, hasNextPage: endCursor !== users.at(-1)?.id}};
      },
      user: (_, {id}) => find(id),
      userCount: () => users.length,
      whoami: (_, _args, {request}) => request?.headers.get('authorization'),
    },
    Mutation: {
      createUser: (_, args) => {
        const user = {role: 'MEMBER', ...checked(args), id: String(users.length + 1)};
        users.push(user);
        return tell('CREATED', user);
      },
      updateUser: (_, args) => tell('UPDATED', Object.assign(find(args.id), checked(args))),
      deleteUser: (_, {id}) => {
        const user = find(id);
        users.splice(users.indexOf(user), 1);
        pubSub.publish('user', {mutation: 'DELETED', user: null, id});
        return true;
      },
    },
    Subscription: {
      userChanged: {subscribe: () => pubSub.subscribe('user'), resolve: (event) => event},
      ticks: {
        async *subscribe(_, {from}) {
          for (let n = from; n < from + 3; n++) yield n;
        },
        resolve: (n) => n,
      },
    },
  };
}

/** Yoga with sockets beside it; `greetings` is what clients said in their first message. */
async function startYoga() {
  await install(`${root}test/servers`);
  const [{createGraphQLError, createPubSub, createSchema, createYoga}, {useServer}, {WebSocketServer}] =
    await Promise.all(['graphql-yoga', 'graphql-ws/use/ws', 'ws'].map((name) => import(name)));
  const schema = createSchema({typeDefs: SDL, resolvers: resolversOf({createGraphQLError, createPubSub})});
  const requests = [];
  const onRequest = {onRequest: ({request}) => void requests.push(request)};
  const onParams = {onParams: ({params}) => void requests.push(params)};
  const yoga = createYoga({schema, batching: true, logging: false, plugins: [onRequest, onParams]});
  const server = createServer(yoga);
  const greetings = [];
  const sockets = new WebSocketServer({server, path: '/graphql'});
  useServer(
    {
      onConnect: ({connectionParams}) => void greetings.push(connectionParams),
      execute: (args) => args.rootValue.execute(args),
      subscribe: (args) => args.rootValue.subscribe(args),
      async onSubscribe(ctx, _id, params) {
        const {schema: own, execute, subscribe, contextFactory, parse, validate} = yoga.getEnveloped({...ctx, params});
        const args = {
          schema: own,
          operationName: params.operationName,
          document: parse(params.query),
          variableValues: params.variables,
          contextValue: await contextFactory(),
          rootValue: {execute, subscribe},
        };
        const errors = validate(args.schema, args.document);
        return errors.length > 0 ? errors : args;
      },
    },
    sockets,
  );
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/graphql`;
  const ask = async (query, variables) => {
    const headers = {'content-type': 'application/json'};
    const answer = await fetch(address, {method: 'POST', headers, body: JSON.stringify({query, variables})});
    return (await answer.json()).data;
  };
  return {
    address,
    ask,
    greetings,
    requests,
    drop: () => sockets.clients.forEach((socket) => socket.terminate()),
    close: () => {
      sockets.clients.forEach((socket) => socket.terminate());
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

const pageOf = (address) => `<!doctype html><html lang="en"><title>A page</title>
<script type="module" src="/dist/total-widgets.js"></script>
<graphql-provider id="socket" url="${address}" ws-url batch token="${TOKEN}">
  <script type="application/graphql">
    query Both($first: Int!) { users(first: $first) { edges { node { ...Name } } } }
    fragment Name on User { name }
  </script>
  <table-widget id="table" caption="Users" data-source="interface:users(first: 20) { id name email }" stream="userChanged"
    columns='[{"field": "name", "label": "Name"}, {"field": "email", "label": "E-mail"}]'></table-widget>
  <stat-widget id="count" label="Users" data-source="interface:userCount"></stat-widget>
  <stat-widget id="whoami" label="I am" data-source="interface:whoami"></stat-widget>
  <list-widget id="named" aria-label="First" data-source="interface:Both(1)" data-map="title: name"></list-widget>
  <form-widget id="form" data-source="form:updateUser(2)"></form-widget>
  <list-widget id="resource" aria-label="All" data-source="resource:users" data-map="title: name"></list-widget>
  <stat-widget id="ticks" label="Ticks" data-source="subscribe:ticks:40"></stat-widget>
</graphql-provider>
<graphql-provider url="${address}" protocol="sse">
  <list-widget id="events" aria-label="Live" data-source="interface:users" stream="userChanged" data-map="title: name"></list-widget>
</graphql-provider></html>`;
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*`;

describe('a page before graphql-yoga', () => {
  let yoga;
  let site;
  let browser;
  let page;
  let seen;

  before(async () => {
    const dist = await freshDist();
    yoga = await startYoga();
    const headers = {'content-security-policy': POLICY};
    site = await serve({'/page.html': {body: pageOf(yoga.address), headers}}, {'/dist/': dist});
    browser = await launch();
    ({page, seen} = await open(browser, `${site.address}/page.html`));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    await yoga?.close();
  });

  const connection = (id, state) =>
    page.waitForFunction(
      ([one, wanted]) => document.querySelector(one).dataController?.connection === wanted,
      [id, state],
    );

  it('shows records of a connection, a number, a named document, and who asks', async () => {
    await shows(page, '#table', 'cid@example.com');
    await shows(page, '#count', '3');
    await shows(page, '#named', 'Ann');
    await shows(page, '#resource', 'Bob');
    await shows(page, '#whoami', `Bearer ${TOKEN}`);
    await shows(page, '#ticks', '42');
  });

  it('describes a form by its input, with the record’s values', async () => {
    const name = page.locator('#form').getByLabel(/^Name/).first();
    await name.waitFor();
    assert.equal(await name.inputValue(), 'Bob');
    assert.equal(
      await page
        .locator('#form')
        .getByLabel(/^Email/)
        .first()
        .getAttribute('type'),
      'email',
    );
    await page.locator('#form').getByLabel(/^Role/).first().waitFor();
  });

  it('shows what the server refuses at its field', async () => {
    const email = page
      .locator('#form')
      .getByLabel(/^Email/)
      .first();
    await email.fill('bob@nowhere.example');
    await email.press('Enter');
    await shows(page, '#form', 'is none of ours');
    await email.fill('bob@example.com');
  });

  it('submits the form, and the change reaches table and list live, over the socket and over events', async () => {
    await connection('#table', 'live');
    await connection('#events', 'live');
    const name = page.locator('#form').getByLabel(/^Name/).first();
    await name.fill('Robert');
    await name.press('Enter');
    await shows(page, '#table', 'Robert');
    await shows(page, '#events', 'Robert');
    assert.equal((await yoga.ask('{ user(id: 2) { name } }')).user.name, 'Robert');
  });

  it('takes what others insert and delete', async () => {
    const input = {name: 'Dora', email: 'dora@example.com'};
    const {createUser} = await yoga.ask('mutation C($input: UserInput!) { createUser(input: $input) { id } }', {input});
    await shows(page, '#table', 'Dora');
    await shows(page, '#events', 'Dora');
    await yoga.ask('mutation D($id: ID!) { deleteUser(id: $id) }', {id: createUser.id});
    await page.locator('#table').getByText('Dora', {exact: true}).waitFor({state: 'detached'});
    await page.locator('#events').getByText('Dora', {exact: true}).waitFor({state: 'detached'});
  });

  it('a broken socket is opened again, and what was missed is read', async () => {
    yoga.drop();
    const input = {name: 'Eve', email: 'eve@example.com'};
    await yoga.ask('mutation C($input: UserInput!) { createUser(input: $input) { id } }', {input});
    await shows(page, '#table', 'Eve');
    await connection('#table', 'live');
  });

  it('the token is in the greeting and the headers, and in no address; the policy of the page holds', () => {
    assert.deepEqual(yoga.greetings[0], {Authorization: `Bearer ${TOKEN}`});
    for (const text of [...seen.requests, ...seen.console]) assert.ok(!text.includes(TOKEN), text);
    assert.deepEqual([seen.errors, seen.violations], [[], []]);
  });
});
