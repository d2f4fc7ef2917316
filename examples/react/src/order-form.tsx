import type {} from 'total-widgets/react';
import {useState} from 'react';
import {EMPTY, linesOf, SAMPLE, sentOf, type Draft} from './order-draft.js';
import {ChoiceFields, CustomerFields, DeliveryFields, LastFields, MoreFields, ProductFields} from './order-fields.js';

/** A controlled form: each value comes from the state, and each event goes into it. */
export function OrderForm({onOrder}: {onOrder: (customer: string) => void}) {
  const [draft, setDraft] = useState(EMPTY);
  const [sent, setSent] = useState('nothing yet');
  const set = (changed: Partial<Draft>) => setDraft((before) => ({...before, ...changed}));
  const submit = (data: FormData) => {
    setSent(sentOf(data));
    onOrder(draft.customer);
  };
  const fields = {draft, set};
  return (
    <>
      <card-widget span={8} heading="New order">
        <form-widget
          id="order"
          label="New order"
          onreset={() => setDraft(EMPTY)}
          onsubmit={({currentTarget}) => submit(currentTarget.formData)}
        >
          <grid-widget columns={2}>
            <CustomerFields {...fields} />
            <ProductFields {...fields} />
            <DeliveryFields {...fields} />
            <ChoiceFields {...fields} />
            <MoreFields {...fields} />
          </grid-widget>
          <LastFields {...fields} />
          <button-widget slot="actions" type="submit" color="primary" label="Place the order" />
          <button-widget slot="actions" type="reset" label="Reset" />
          <button-widget slot="actions" label="Fill in an example" onClick={() => setDraft(SAMPLE)} />
        </form-widget>
      </card-widget>
      <Knowledge lines={linesOf(draft)} sent={sent} />
    </>
  );
}

const Knowledge = ({lines, sent}: {lines: string[]; sent: string}) => (
  <card-widget span={4} heading="What the app knows">
    <list-widget id="draft" aria-label="Draft" items={lines} />
    <text-widget slot="footer" id="sent" text={`Sent: ${sent}`} />
  </card-widget>
);
