import {expect} from '@open-wc/testing';
import type {Provider, Source} from '../data/types.js';
import {actionsContract} from './testing/contract/actions.js';
import {callsContract} from './testing/contract/calls.js';
import {formsContract} from './testing/contract/forms.js';
import {form, publish, users, type ContractPart, type ContractSetup, type Now} from './testing/contract/parts.js';
import {resourcesContract} from './testing/contract/resources.js';
import {streamsContract} from './testing/contract/streams.js';
import {call} from './testing/faults.js';

export type {ContractPart, ContractSetup} from './testing/contract/parts.js';

const PARTS: Readonly<Record<ContractPart, (now: Now) => void>> = {
  calls: callsContract,
  resources: resourcesContract,
  forms: formsContract,
  actions: actionsContract,
  streams: streamsContract,
};

const ORDINARY: Readonly<Record<ContractPart, readonly [Source, 'read' | 'describe' | 'mutate' | 'subscribe']>> = {
  calls: [call('count_users'), 'read'],
  resources: [users(), 'read'],
  forms: [form, 'mutate'],
  actions: [publish, 'mutate'],
  streams: [{kind: 'stream', topics: ['users'], query: []}, 'subscribe'],
};

/**
 * The suite that every provider passes, against a real local backend: what it says it can do, it does, in the same
 * way as all others, and what it leaves out it does not claim.
 */
export function providerContract(
  name: string,
  begin: () => ContractSetup | Promise<ContractSetup>,
  absent: readonly ContractPart[] = [],
): void {
  describe(`${name} keeps the contract of providers`, () => {
    let setup: ContractSetup;
    let provider: Provider;

    beforeEach(async () => {
      setup = await begin();
      provider = setup.provider;
    });

    afterEach(() => {
      provider.close();
      setup.stop?.();
    });

    it('has a label and an identity that stay', () => {
      expect(provider.label).to.be.a('string').and.not.equal('');
      expect(provider.identity).to.be.a('string').and.not.equal('');
      expect(provider.identity).to.equal(provider.identity);
    });

    for (const part of Object.keys(ORDINARY) as ContractPart[]) {
      const [source, verb] = ORDINARY[part];
      it(`${absent.includes(part) ? 'passes' : 'takes'} ${part}`, async () => {
        expect(await provider.handles(source, verb)).to.equal(!absent.includes(part));
      });
    }

    it('takes no plain values', async () => {
      expect(await provider.handles({kind: 'value', value: 1}, 'read')).to.equal(false);
    });

    it('never reads what only changes, and changes nothing that is only read', async () => {
      expect(await provider.handles(publish, 'read')).to.equal(false);
      expect(await provider.handles(call('count_users'), 'mutate')).to.equal(false);
    });

    for (const part of Object.keys(PARTS) as ContractPart[])
      if (!absent.includes(part)) describe(part, () => PARTS[part](() => setup));
  });
}
