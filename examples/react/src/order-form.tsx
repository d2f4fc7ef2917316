import type {} from 'total-widgets/react';
import {useState} from 'react';
import {
  EMPTY,
  extras,
  linesOf,
  numberOf,
  payments,
  products,
  SAMPLE,
  sentOf,
  voucherOf,
  type Draft,
} from './order-draft.js';

/** A controlled form: each value comes from the state, and each event goes into it. */
export function OrderForm({onOrder}: {onOrder: (customer: string) => void}) {
  const [draft, setDraft] = useState(EMPTY);
  const [sent, setSent] = useState('nothing yet');
  const set = (changed: Partial<Draft>) => setDraft((before) => ({...before, ...changed}));
  return (
    <>
      <card-widget span={8} heading="New order">
        <form-widget
          id="order"
          label="New order"
          onreset={() => setDraft(EMPTY)}
          onsubmit={({currentTarget}) => {
            setSent(sentOf(currentTarget.formData));
            onOrder(draft.customer);
          }}
        >
          <grid-widget columns={2}>
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
          </grid-widget>
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
          <button-widget slot="actions" type="submit" color="primary" label="Place the order" />
          <button-widget slot="actions" type="reset" label="Reset" />
          <button-widget slot="actions" label="Fill in an example" onClick={() => setDraft(SAMPLE)} />
        </form-widget>
      </card-widget>
      <card-widget span={4} heading="What the app knows">
        <list-widget id="draft" aria-label="Draft" items={linesOf(draft)} />
        <text-widget slot="footer" id="sent" text={`Sent: ${sent}`} />
      </card-widget>
    </>
  );
}
