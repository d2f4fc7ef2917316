import type {} from 'total-widgets/react';
import {useState} from 'react';
import {NewsForm} from './news-form.js';
import {OrderForm} from './order-form.js';
import {columns, firstOrders, orderOf, sumOf, type Order} from './orders.js';

/** The orders of a shop: objects go in as properties, what the user did comes out as events. */
export function App() {
  const [orders, setOrders] = useState(firstOrders);
  const [chosen, setChosen] = useState<string>();
  const [busy, setBusy] = useState(false);
  return (
    <grid-widget columns={12}>
      <stat-widget span={6} label="Orders" value={orders.length} />
      <stat-widget span={6} label="Revenue" value={sumOf(orders)} format="currency" loading={busy} />
      <button-widget
        span={6}
        label="Add an order"
        disabled={busy}
        onClick={() => setOrders([...orders, orderOf(orders.length)])}
      />
      <button-widget span={6} label="Switch busy" onClick={() => setBusy(!busy)} />
      <chart-widget span={12} type="bar" label="Revenue by order" data={orders} x="id" y="total" />
      <table-widget
        span={12}
        caption="Orders"
        columns={columns}
        rows={orders}
        onrow-click={({detail}) => setChosen((detail.record as unknown as Order).customer)}
      />
      <text-widget span={12} id="chosen" text={chosen ? `Chosen: ${chosen}` : 'Nothing chosen'} />
      <OrderForm onOrder={(customer) => setOrders([...orders, {...orderOf(orders.length), customer}])} />
      <NewsForm />
    </grid-widget>
  );
}
