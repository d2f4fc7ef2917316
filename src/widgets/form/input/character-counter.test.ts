import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './character-counter.js';
import './input-tools.js';
import './input-widget.js';

const said = (): string => document.querySelector('.widget-announcer [aria-live="polite"]')?.textContent ?? '';

for (const tag of ['input', 'textarea'] as const) {
  describe(`the count of a <${tag}-widget>`, () => {
    it('is said where 20, 10 or no characters are left, and not between', async () => {
      await import('../textarea/textarea-widget.js');
      const element = await fixture<HTMLElementTagNameMap['input-widget' | 'textarea-widget']>(
        tag === 'input'
          ? html`<input-widget label="Name" maxlength="30" counter></input-widget>`
          : html`<textarea-widget label="Notes" maxlength="30" counter></textarea-widget>`,
      );
      await waitUntil(() => element.shadowRoot!.querySelector('[part="counter"]'));
      const write = (length: number): void => {
        const control = element.shadowRoot!.querySelector(tag)!;
        control.value = 'x'.repeat(length);
        control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      };
      const heard: string[] = [];
      for (const [length, left] of [
        [9, ''],
        [10, '20 characters left'],
        [15, ''],
        [20, '10 characters left'],
        [30, '0 characters left'],
      ] as const) {
        write(length);
        if (!left) continue;
        await waitUntil(() => said().includes(left), left);
        heard.push(said().trim());
      }
      expect(heard.join()).not.to.match(/21|15/);
    });
  });
}
