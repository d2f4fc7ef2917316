import {browserEnvironment} from '../../data/environment.js';
import {providerContract} from '../contract.js';
import {Domain} from '../testing/domain.js';
import {FunctionTransport} from './function-transport.js';

providerContract('the function provider', () => {
  const domain = new Domain();
  const provider = new FunctionTransport({
    environment: browserEnvironment(),
    identity: 'functions',
    functions: () => domain.functions,
    feeds: () => ({}),
  });
  return {
    provider,
    effects: () => domain.effects,
    aborted: () => domain.aborted,
    push: (topic, op) => void provider.push(topic, op),
  };
});
