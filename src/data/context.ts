import {createContext} from '@lit/context';
import type {Provider} from './types.js';
import type {Client} from './client.js';

/** One step of the chain of providers that a widget asks, from the nearest to the root. */
export interface DataNode {
  readonly provider: Provider;
  readonly parent?: DataNode;
  /** The client of the page; a test may bring its own. */
  readonly client: Client;
}

// A registered symbol, so that two copies of the library on one page agree.
export const dataContext = createContext<DataNode | undefined>(Symbol.for('total-widgets/data'));
