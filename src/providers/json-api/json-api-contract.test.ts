import {providerContract} from '../contract.js';
import {Faults} from '../testing/faults.js';
import {jsonApiTransport} from './json-api.testing.js';

const begin = () => {
  const {id} = new Faults();
  const base = `${location.origin}/fault/json-api/${id}`;
  const {transport} = jsonApiTransport({base, crud: {user: 'users'}, schema: `${base}/open_api`});
  const seen = async () => (await (await fetch(`/seen/domain/${id}`)).json()) as {effects: number; aborted: number};
  return {
    provider: transport,
    effects: async () => (await seen()).effects,
    aborted: async () => (await seen()).aborted,
    key: String,
  };
};

providerContract('the JSON:API provider', begin, ['streams']);
