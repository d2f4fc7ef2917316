import {browserEnvironment} from '../../data/environment.js';
import {providerContract} from '../contract.js';
import {FaultStream} from '../testing/streams.js';
import {SseTransport} from './sse-transport.js';

providerContract(
  'server-sent events',
  () => {
    const fault = new FaultStream();
    const url = fault.sse([{serve: true}]);
    return {
      provider: new SseTransport({environment: browserEnvironment(), url: () => url}),
      effects: () => 0,
      push: (topic, op) => fault.tell('publish', {topic, ...op} as never),
      drop: () => fault.tell('drop'),
    };
  },
  ['calls', 'resources', 'forms', 'actions'],
);
