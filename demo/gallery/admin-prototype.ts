/** What stands in for a server on the page of the admin as a prototype: what is done is done to the rows of its table. */
import {toast} from 'total-widgets';

/** What the event `action` tells. */
interface ActionDetail {
  readonly name: string;
  readonly ids: readonly string[];
}

interface Order {
  readonly id: number;
}

const table = document.querySelector('table-widget')!;

const setStatus = (ids: readonly string[], status: string): void => {
  const orders = (table.rows ?? []) as readonly Order[];
  table.rows = orders.map((order) => (ids.includes(String(order.id)) ? {...order, status} : order));
};

const acts: Readonly<Record<string, (ids: readonly string[]) => string>> = {
  download_invoice: () => 'The prototype has no invoices',
  cancel_order: (ids) => (setStatus(ids, 'cancelled'), 'Order cancelled'),
  pay_orders: (ids) => (setStatus(ids, 'paid'), `${ids.length} ${ids.length === 1 ? 'order' : 'orders'} paid`),
};

table.addEventListener('action', (event) => {
  const {name, ids} = (event as CustomEvent<ActionDetail>).detail;
  const act = acts[name];
  if (!act) return;
  event.preventDefault();
  toast({type: 'success', message: act(ids)});
});
