import {providerContract} from '../contract.js';
import {users} from '../testing/contract/parts.js';
import {GraphqlFault, TOPICS, type Given} from './graphql.testing.js';

const begin = (given: Given | undefined) => async () => {
  const fault = new GraphqlFault();
  const wsUrl = fault.url();
  const provider = fault.transport(given ? {wsUrl, mapping: {topics: TOPICS}, ...given} : {});
  // What it can do with a view stands in the schema, which is read before a source is resolved.
  await provider.handles(users(), 'read');
  return {
    provider,
    effects: async () => (await fault.operations()).effects,
    aborted: async () => (await fault.operations()).aborted,
    push: (topic: string, op: object) => fault.tell('publish', {topic, ...op} as never),
    drop: () => fault.tell('drop', {}),
  };
};

providerContract('the GraphQL provider', begin(undefined), ['streams']);
providerContract('the GraphQL provider with a socket', begin({protocol: 'ws'}));
providerContract('the GraphQL provider with server-sent events', begin({protocol: 'sse'}));
