/** An order as it is filled in. */
export interface Draft {
  customer: string;
  email: string;
  voucher: string;
  quantity: number | '';
  product: string;
  payment: string;
  delivery: string;
  extras: readonly string[];
  tags: readonly string[];
  express: boolean;
  note: string;
  terms: boolean;
}

export const EMPTY: Draft = {
  customer: '',
  email: '',
  voucher: '',
  quantity: 1,
  product: '',
  payment: 'invoice',
  delivery: '',
  extras: [],
  tags: [],
  express: false,
  note: '',
  terms: false,
};

export const SAMPLE: Draft = {
  customer: 'Grace Hopper',
  email: 'grace@example.com',
  voucher: 'NANO30CM',
  quantity: 3,
  product: 'lamp',
  payment: 'card',
  delivery: '2026-12-09',
  extras: ['gift', 'insurance'],
  tags: ['navy', 'urgent'],
  express: true,
  note: 'Ring twice.',
  terms: true,
};

export const products = [
  {label: 'Desk lamp', value: 'lamp'},
  {label: 'Office chair', value: 'chair'},
  {label: 'Standing desk', value: 'desk'},
];
export const payments = [
  {label: 'Invoice', value: 'invoice'},
  {label: 'Card', value: 'card'},
];
export const extras = [
  {label: 'Gift wrap', value: 'gift'},
  {label: 'Insurance', value: 'insurance'},
  {label: 'Assembly', value: 'assembly'},
];

/** A voucher as it is printed: eight capitals at most. */
export const voucherOf = (text: string): string => text.toUpperCase().slice(0, 8);

/** A number field without a number is empty. */
export const numberOf = (text: string): number | '' => (text === '' ? '' : Number(text));

/** What the app knows, a line a field. */
export const linesOf = (draft: Draft): string[] =>
  Object.entries(draft).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(' + ') : String(value)}`);

/** What a form sends, in one line. */
export const sentOf = (data: FormData): string =>
  [...data].map(([name, value]) => `${name}=${String(value)}`).join(' & ');
