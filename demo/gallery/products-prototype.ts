/** What stands in for a server on the page of the products as a prototype: what is saved is put into its table. */
import {toast} from 'total-widgets';

interface Product {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
}

const table = document.querySelector('table-widget')!;
const modal = document.querySelector('modal-widget')!;
const form = document.querySelector('form-widget')!;
let edited: Product | undefined;

const products = (): readonly Product[] => (table.rows ?? []) as readonly Product[];

function edit(product: Product): void {
  edited = product;
  modal.heading = 'Edit product';
  for (const [name, value] of Object.entries(product)) form.setValue(name, value);
  modal.show();
}

function remove({id, name}: Product): void {
  table.rows = products().filter((product) => product.id !== id);
  toast({type: 'success', message: `${name} deleted`});
}

function save(): void {
  const others = products().filter(({id}) => id !== edited?.id);
  const id = edited?.id ?? Math.max(0, ...others.map((product) => product.id)) + 1;
  const saved = {...form.values, id};
  table.rows = edited ? products().map((product) => (product === edited ? saved : product)) : [saved, ...others];
  toast({type: 'success', message: edited ? 'Product saved' : 'Product created'});
  modal.close();
}

form.validators = [
  ({sku}) => (products().some((product) => product !== edited && product.sku === sku) ? {sku: 'is taken'} : {}),
];
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
table.addEventListener('action', (event) => {
  event.preventDefault();
  const {name, record} = event.detail;
  if (name === 'edit_product') edit(record as never);
  else remove(record as never);
});
modal.addEventListener('after-close', () => {
  edited = undefined;
  modal.heading = 'New product';
  form.reset();
});
