import type {Client} from '../../../data/client.js';
import type {Connection, Provider} from '../../../data/types.js';

/** What of an element on the page says how its connection is. */
interface Watched extends HTMLElement {
  /** Provider elements have it. */
  readonly provider?: Provider;
  readonly node?: {readonly client: Client};
  /** Widgets have it. */
  readonly dataController?: {readonly connection: Connection};
}

/**
 * Calls `tell` with the connection, now and whenever it changes: of the provider or widget named by an id, else of all
 * that is shown on the page. Gives the function that stops it.
 */
export async function watchConnection(
  host: HTMLElement,
  id: string | undefined,
  tell: (connection: Connection) => void,
): Promise<() => void> {
  const target = id ? ((host.getRootNode() as Document).getElementById(id) as Watched | null) : null;
  if (target?.localName.includes('-')) await customElements.whenDefined(target.localName);
  if (target && !('provider' in target)) return watchWidget(target, tell);
  const {nodeAround} = await import('../../../core/action-provider.js');
  const {client} = target?.node ?? nodeAround(host);
  const read = (): void => tell(client.status(target?.provider));
  read();
  return client.watchStatus(read);
}

function watchWidget(widget: Watched, tell: (connection: Connection) => void): () => void {
  const read = (): void => tell(widget.dataController?.connection ?? 'none');
  read();
  widget.addEventListener('data-state', read);
  return () => widget.removeEventListener('data-state', read);
}
