import type {Environment, Provider, Sink, Source, SubscribeRequest, Verb} from '../data/types.js';
import {SseTransport} from './sse/sse-transport.js';
import {WebSocketTransport} from './websocket/websocket-transport.js';

const nowhere = (): undefined => undefined;

/** The transport of bare `sse:` and `ws:` sources: each brings its own address, and no token goes there. */
export function createListenTransport(environment: Environment): Provider {
  const events = new SseTransport({environment, url: nowhere});
  const sockets = new WebSocketTransport({environment, url: nowhere});
  const of = (source: Source): Provider => (source.kind === 'ws' ? sockets : events);
  return {
    label: 'live addresses',
    identity: 'listen',
    handles: (source: Source, verb: Verb) => of(source).handles(source, verb),
    can: (source: Source) => of(source).can?.(source) ?? {},
    subscribe: (request: SubscribeRequest, sink: Sink) => of(request.source).subscribe!(request, sink),
    close: () => {
      events.close();
      sockets.close();
    },
  };
}
