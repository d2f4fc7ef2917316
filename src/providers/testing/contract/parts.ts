import {openEnvelope} from '../../../data/envelope.js';
import type {MutateRequest, Op, Provider, Snapshot, Source} from '../../../data/types.js';

/** One provider and the backend behind it, which must be the little domain of `testing/domain.ts`. */
export interface ContractSetup {
  readonly provider: Provider;
  /** How many changes really happened at the backend. */
  effects(): number | Promise<number>;
  /** How many requests the backend saw end before their answer; absent where it can't see that. */
  aborted?(): number | Promise<number>;
  /** Makes the backend push an operation. */
  push?(topic: string, op: Op): void | Promise<void>;
  /** Cuts every stream without a word; absent where there is nothing to cut. */
  drop?(): void | Promise<void>;
  /** How the backend writes the key of a record; as a number by default. */
  key?(id: number): unknown;
  /** Ends what the test began. */
  stop?(): void;
}

/** What a provider may leave out; the suite then checks that it does not claim it. */
export type ContractPart = 'calls' | 'resources' | 'forms' | 'actions' | 'streams';

/** What the test at hand works with. */
export type Now = () => ContractSetup;

/** The resource of the domain. */
export const users = (query: readonly (readonly [string, string])[] = [], key?: string): Source => ({
  kind: 'resource',
  name: 'users',
  query,
  ...(key !== undefined && {key}),
});
/** Its form. */
export const form: Source = {kind: 'form', name: 'update_user', args: [2], query: []};
/** Its action. */
export const publish: Source = {kind: 'action', name: 'publish', args: [1], query: []};

/** The rows of an answer. */
export const rowsOf = ({data}: Snapshot): {id: unknown; name: string}[] =>
  openEnvelope(data).data as {id: unknown; name: string}[];
/** Their keys. */
export const idsOf = (snapshot: Snapshot): unknown[] => rowsOf(snapshot).map(({id}) => id);

/** Keys as the backend at hand writes them. */
export const keysAs = ({key = (id: number) => id}: ContractSetup, ...ids: number[]): unknown[] =>
  ids.map((id) => key(id));

let keys = 0;
/** A change, with what a test does not care about filled in. */
export const change = (source: Source, more: Partial<MutateRequest> = {}): MutateRequest => ({
  source,
  intent: source.kind === 'form' ? 'submit' : 'run',
  idempotencyKey: `contract-${++keys}`,
  signal: new AbortController().signal,
  ...more,
});
