/** An order as the page shows it. */
export interface Order {
  id: number;
  customer: string;
  month: string;
  total: number;
}

const CUSTOMERS = ['Ada', 'Grace', 'Edsger', 'Barbara'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];

/** The order of that number, always the same. */
export const orderOf = (id: number): Order => ({
  id,
  customer: CUSTOMERS[id % CUSTOMERS.length] ?? '',
  month: MONTHS[id % MONTHS.length] ?? '',
  total: 100 + ((id * 37) % 400),
});

export const firstOrders: Order[] = Array.from({length: 6}, (_, index) => orderOf(index));

export const columns = [
  {field: 'id', label: 'Order'},
  {field: 'customer', label: 'Customer'},
  {field: 'total', label: 'Total', format: 'currency'},
];

/** What the orders add up to. */
export const sumOf = (orders: readonly Order[]): number => orders.reduce((sum, {total}) => sum + total, 0);
