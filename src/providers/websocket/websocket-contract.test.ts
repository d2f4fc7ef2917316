import {browserEnvironment} from '../../data/environment.js';
import {providerContract} from '../contract.js';
import {FaultStream} from '../testing/streams.js';
import {WebSocketTransport} from './websocket-transport.js';

providerContract('WebSocket', () => {
  const fault = new FaultStream();
  const url = fault.ws([{serve: {domain: true}}]);
  const seen = async (): Promise<{effects: number; aborted: number}> =>
    (await (await fetch(`/seen/domain/${fault.id}`)).json()) as {effects: number; aborted: number};
  return {
    provider: new WebSocketTransport({environment: browserEnvironment(), url: () => url}),
    effects: async () => (await seen()).effects,
    aborted: async () => (await seen()).aborted,
    push: (topic, op) => fault.tell('publish', {topic, ...op} as never),
    drop: () => fault.tell('drop'),
  };
});
