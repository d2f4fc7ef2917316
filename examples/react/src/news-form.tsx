import type {} from 'total-widgets/react';
import {useState} from 'react';
import {sentOf} from './order-draft.js';

/** An uncontrolled form: a native one, whose values stay in the page until it is sent. React resets it after its action. */
export function NewsForm() {
  const [sent, setSent] = useState('nothing yet');
  return (
    <card-widget span={12} heading="Newsletter">
      <form id="news" action={(data: FormData) => setSent(sentOf(data))}>
        <flex-widget align="end" gap={4} wrap>
          <input-widget name="nick" label="Nickname" defaultValue="ada" required />
          <checkbox-widget name="weekly" label="Once a week" defaultChecked />
          <button-widget type="submit" label="Subscribe" />
        </flex-widget>
      </form>
      <text-widget slot="footer" id="subscribed" text={`Subscribed: ${sent}`} />
    </card-widget>
  );
}
