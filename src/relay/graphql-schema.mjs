import {EntryQueue} from './entry-queue.mjs';
import {Subscription} from './hub.mjs';
import {readHistory} from './history.mjs';
import {Problem, toProblem} from './problem.mjs';

const SCHEMA = `
"Any JSON."
scalar JSON

"One record of a pipeline."
type PipelineEvent {
  id: ID!
  pipelineId: ID!
  timestamp: String!
  data: JSON!
  metrics: JSON
  "Where a subscription that broke off goes on: give it as \`since\`."
  position: String!
}

type Query {
  "The latest records, the newest first. \`from\`: a time, or how long ago (\`-1h\`)."
  pipelineData(pipelineId: ID!, token: String, from: String, limit: Int): [PipelineEvent!]!
}

type Subscription {
  "Records as they come. Without \`token\`, that of the connection."
  pipelineEvents(pipelineId: ID!, token: String, since: String): PipelineEvent!
}`;

/**
 * @typedef {{pipelineId: string, token?: string, since?: string, from?: string, limit?: number}} Arguments
 * @typedef {{req: import('node:http').IncomingMessage, grant?: import('./tokens.mjs').Grant, token?: unknown,
 *   terminate: () => void, close: () => void}} Caller
 * @typedef {import('./streams.mjs').Parts & {store: import('./memory.mjs').Store}} Parts
 */

/**
 * The schema of `/graphql`.
 * @param {typeof import('graphql')} graphql
 * @param {Parts} parts
 */
export function createSchema(graphql, parts) {
  const schema = graphql.buildSchema(SCHEMA);
  const history = schema.getQueryType()?.getFields()['pipelineData'];
  const events = schema.getSubscriptionType()?.getFields()['pipelineEvents'];
  const event = schema.getType('PipelineEvent');
  if (!history || !events || !graphql.isObjectType(event)) return schema;
  /** @param {unknown} error */
  const failed = (error) => {
    const {message, code, status} = toProblem(error);
    return new graphql.GraphQLError(message, {extensions: {code, status}});
  };
  history.resolve = (_, args, caller) => read(args, caller, parts).catch((error) => Promise.reject(failed(error)));
  events.subscribe = (_, args, caller) => listen(args, caller, parts).catch((error) => Promise.reject(failed(error)));
  events.resolve = (entry) => entry;
  for (const [name, value] of Object.entries(FIELDS)) {
    const field = event.getFields()[name];
    if (field) field.resolve = value;
  }
  return schema;
}

/** @type {Record<string, (entry: import('./entry.mjs').Entry) => unknown>} */
const FIELDS = {
  id: ({record}) => record.id,
  pipelineId: ({pipeline}) => pipeline,
  timestamp: ({record}) => record.timestamp,
  data: ({record}) => record.data,
  metrics: ({record}) => record.metrics,
  position: ({id}) => id,
};

/**
 * @param {Arguments} args
 * @param {Caller} caller
 * @param {Parts} parts
 */
async function admit({pipelineId, token}, caller, {access}) {
  const grant = (await access.grantFor(token ?? caller.token)) ?? caller.grant;
  const problem = await access.refusal(pipelineId, grant, caller.req);
  if (problem) throw problem;
  await access.count('read', pipelineId);
  return grant;
}

/**
 * @param {Arguments} args
 * @param {Caller} caller
 * @param {Parts} parts
 */
async function read(args, caller, parts) {
  await admit(args, caller, parts);
  const {entries} = await readHistory(parts, args.pipelineId, args);
  return entries;
}

/**
 * @param {Arguments} args
 * @param {Caller} caller
 * @param {Parts} parts
 */
async function listen(args, caller, parts) {
  const grant = await admit(args, caller, parts);
  const {hub, settings} = parts;
  const queue = new EntryQueue({
    most: settings.keep * 2,
    ended: (isSlow) => {
      hub.leave(subscription);
      if (isSlow) caller.terminate();
    },
  });
  const subscription = new Subscription({
    grant: grant?.id,
    send: (entries) => queue.push(entries),
    cut: (reason) => (reason === 'revoked' ? queue.end() : caller.close()),
  });
  hub.join(subscription);
  let isLost = false;
  await hub.open(subscription, [{pipeline: args.pipelineId, since: args.since ?? undefined}], async ([opening]) => {
    isLost = opening?.resumed === 'lost';
    if (opening?.resumed === 'recovered') queue.push(opening.entries);
  });
  if (!isLost) return queue;
  queue.end();
  throw new Problem(410, 'What came since is no longer kept: read `pipelineData`, and subscribe without `since`.');
}
