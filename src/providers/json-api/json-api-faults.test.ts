import {httpFaults} from '../testing/http-faults.js';
import {jsonApiTransport} from './json-api.testing.js';

httpFaults('the JSON:API provider', (given) => {
  const {transport, asked} = jsonApiTransport(given);
  return {provider: transport, asked};
});
