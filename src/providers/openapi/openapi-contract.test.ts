import {providerContract} from '../contract.js';
import {Faults} from '../testing/faults.js';
import {openApiTransport} from './openapi.testing.js';

const begin = (name: string) => () => {
  const {id} = new Faults();
  const {transport} = openApiTransport({src: `/fault/openapi/${id}/${name}`});
  const seen = async () => (await (await fetch(`/seen/domain/${id}`)).json()) as {effects: number; aborted: number};
  return {
    provider: transport,
    effects: async () => (await seen()).effects,
    aborted: async () => (await seen()).aborted,
  };
};

providerContract('the OpenAPI provider', begin('openapi.json'), ['streams']);
providerContract('the OpenAPI provider of a document in YAML', begin('openapi.yaml'), ['streams']);
