/** The relay: webhooks in; server-sent events, WebSocket and GraphQL subscriptions out. For Node 20.19 or later. */
export {createRelay} from './relay.mjs';
export {signWebhook, verifyWebhook} from './webhook.mjs';

/**
 * @typedef {import('./relay.mjs').Relay} Relay
 * @typedef {import('./options.mjs').RelayOptions} RelayOptions
 * @typedef {import('./options.mjs').PipelineOptions} PipelineOptions
 * @typedef {import('./entry.mjs').PipelineRecord} PipelineRecord
 * @typedef {import('./record.mjs').Publishable} Publishable
 * @typedef {import('./webhook.mjs').WebhookParts} WebhookParts
 */
