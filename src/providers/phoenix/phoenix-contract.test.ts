import {browserEnvironment} from '../../data/environment.js';
import {providerContract} from '../contract.js';
import {FaultStream} from '../testing/streams.js';
import {PhoenixTransport} from './phoenix-transport.js';

providerContract('Phoenix', () => {
  const fault = new FaultStream();
  const url = fault.phoenix([{serve: {domain: true}}]);
  const seen = async (): Promise<{effects: number}> =>
    (await (await fetch(`/seen/domain/${fault.id}`)).json()) as {effects: number};
  return {
    provider: new PhoenixTransport({environment: browserEnvironment(), url: () => url}),
    effects: async () => (await seen()).effects,
    push: (topic, op) => fault.tell('publish', {topic, ...op} as never),
    drop: () => fault.tell('drop'),
  };
});
