import {providerContract} from '../contract.js';
import {Faults} from '../testing/faults.js';
import {fetchTransport} from './fetch.testing.js';

const begin = (streams: boolean) => () => {
  const {id} = new Faults();
  const base = `${location.origin}/fault/domain/${id}`;
  const events = streams ? {events: `${location.origin}/fault/sse/${id}`} : {};
  const {transport} = fetchTransport({base, ...events});
  const seen = async () => (await (await fetch(`/seen/domain/${id}`)).json()) as {effects: number; aborted: number};
  const tell = (verb: string, body: object) =>
    fetch(`/fault/stream/${verb}/${id}`, {method: 'POST', body: JSON.stringify(body)});
  return {
    provider: transport,
    effects: async () => (await seen()).effects,
    aborted: async () => (await seen()).aborted,
    push: async (topic: string, op: object) => void (await tell('publish', {topic, ...op})),
    drop: async () => void (await tell('drop', {})),
  };
};

providerContract('the fetch provider', begin(false), ['streams']);
providerContract('the fetch provider with events', begin(true));
