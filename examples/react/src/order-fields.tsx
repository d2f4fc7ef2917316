import type {} from 'total-widgets/react';
import {EMPTY, extras, numberOf, payments, products, voucherOf, type Draft} from './order-draft.js';

interface FieldsProps {
  draft: Draft;
  set: (changed: Partial<Draft>) => void;
}

export const CustomerFields = ({draft, set}: FieldsProps) => (
  <>
    <input-widget
      name="customer"
      label="Customer"
      required
      value={draft.customer}
      oninput={({currentTarget}) => set({customer: currentTarget.value})}
    />
    <input-widget
      name="email"
      label="E-mail"
      type="email"
      value={draft.email}
      oninput={({currentTarget}) => set({email: currentTarget.value})}
    />
  </>
);

export const ProductFields = ({draft, set}: FieldsProps) => (
  <>
    <select-widget
      name="product"
      label="Product"
      placeholder="Choose one"
      options={products}
      value={draft.product}
      onchange={({currentTarget}) => set({product: String(currentTarget.value)})}
    />
    {/* A reset goes back to `defaultValue`. */}
    <input-widget
      name="quantity"
      label="Quantity"
      type="number"
      min="1"
      defaultValue={EMPTY.quantity}
      value={draft.quantity}
      oninput={({currentTarget}) => set({quantity: numberOf(currentTarget.value)})}
    />
  </>
);

export const DeliveryFields = ({draft, set}: FieldsProps) => (
  <>
    {/* React writes a value only when it has changed, so what is refused is written back here. */}
    <input-widget
      name="voucher"
      label="Voucher"
      help-text="Up to eight capitals and digits."
      value={draft.voucher}
      oninput={({currentTarget}) => {
        currentTarget.value = voucherOf(currentTarget.value);
        set({voucher: currentTarget.value});
      }}
    />
    <date-picker-widget
      name="delivery"
      label="Delivery"
      value={draft.delivery}
      oninput={({currentTarget}) => set({delivery: currentTarget.value})}
    />
  </>
);

export const ChoiceFields = ({draft, set}: FieldsProps) => (
  <>
    <checkbox-group-widget
      name="extras"
      label="Extras"
      options={extras}
      value={draft.extras}
      onchange={({currentTarget}) => set({extras: currentTarget.value})}
    />
    <radio-widget
      name="payment"
      label="Payment"
      options={payments}
      defaultValue={EMPTY.payment}
      value={draft.payment}
      onchange={({currentTarget}) => set({payment: currentTarget.value})}
    />
  </>
);

export const MoreFields = ({draft, set}: FieldsProps) => (
  <>
    <tag-input-widget
      name="tags"
      label="Tags"
      value={draft.tags}
      onchange={({currentTarget}) => set({tags: currentTarget.value})}
    />
    <switch-widget
      name="express"
      label="Express delivery"
      checked={draft.express}
      onchange={({currentTarget}) => set({express: currentTarget.checked})}
    />
  </>
);

export const LastFields = ({draft, set}: FieldsProps) => (
  <>
    <textarea-widget
      name="note"
      label="Note"
      value={draft.note}
      oninput={({currentTarget}) => set({note: currentTarget.value})}
    />
    <checkbox-widget
      name="terms"
      label="The customer has accepted the terms"
      checked={draft.terms}
      onchange={({currentTarget}) => set({terms: currentTarget.checked})}
    />
  </>
);
