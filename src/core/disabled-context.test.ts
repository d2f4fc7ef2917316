import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import '../widgets/layout/card/card-widget.js';
import '../widgets/layout/flex/flex-widget.js';
import '../widgets/form/time-range-picker/time-range-picker-widget.js';
import type {CardWidget} from '../widgets/layout/card/card-widget.js';
import type {TimeRangePickerWidget} from '../widgets/form/time-range-picker/time-range-picker-widget.js';
import {DisabledContext} from './disabled-context.js';

class ProbeControl extends LitElement {
  readonly around = new DisabledContext(this);
  updates = 0;
  override render(): unknown {
    this.updates++;
    return html`${this.around.disabled ? 'off' : 'on'}`;
  }
}
customElements.define('probe-control', ProbeControl);

const probe = (place: ParentNode): ProbeControl => place.querySelector('probe-control') as ProbeControl;
const text = async (control: ProbeControl): Promise<string> => {
  // A change of an attribute is told after the task that made it.
  await Promise.resolve();
  await control.updateComplete;
  return control.shadowRoot?.textContent ?? '';
};

describe('a control in containers', () => {
  it('is off while one of them is disabled, however far', async () => {
    const card = await fixture<CardWidget>(html`
      <card-widget>
        <flex-widget>
          <p><probe-control></probe-control></p>
        </flex-widget>
      </card-widget>
    `);
    expect(await text(probe(card))).to.equal('on');
    card.disabled = true;
    await card.updateComplete;
    expect(await text(probe(card))).to.equal('off');
    card.querySelector('flex-widget')!.toggleAttribute('disabled', true);
    card.removeAttribute('disabled');
    expect(await text(probe(card))).to.equal('off');
    card.querySelector('flex-widget')!.removeAttribute('disabled');
    expect(await text(probe(card))).to.equal('on');
  });

  it('is off from the first, in a shadow root too, and follows where it is moved', async () => {
    const place = await fixture<HTMLElement>(html`
      <div>
        <card-widget disabled><div class="host"></div></card-widget>
        <card-widget class="other"></card-widget>
      </div>
    `);
    const root = place.querySelector('.host')!.attachShadow({mode: 'closed'});
    const control = document.createElement('probe-control') as ProbeControl;
    root.append(control);
    expect(await text(control)).to.equal('off');
    expect(control.updates).to.equal(1);
    place.querySelector('.other')!.append(control);
    expect(await text(control)).to.equal('on');
  });

  it('lets go of them when it leaves', async () => {
    const card = await fixture<CardWidget>(html`<card-widget><probe-control></probe-control></card-widget>`);
    const control = probe(card);
    control.remove();
    card.disabled = true;
    await card.updateComplete;
    expect([await text(control), control.updates]).to.deep.equal(['on', 1]);
  });
});

describe('<time-range-picker-widget> in a container that is disabled', () => {
  it('cannot be used, is not sent and is not missed', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form>
        <card-widget>
          <time-range-picker-widget name="range" value="last_day" required></time-range-picker-widget>
        </card-widget>
      </form>
    `);
    const card = form.querySelector('card-widget') as CardWidget;
    const picker = form.querySelector('time-range-picker-widget') as TimeRangePickerWidget;
    const inputs = (): readonly HTMLInputElement[] => [...picker.shadowRoot!.querySelectorAll('input')];
    expect(new FormData(form).get('range')).to.equal('last_day');
    card.disabled = true;
    await card.updateComplete;
    await picker.updateComplete;
    expect(inputs().every(({disabled}) => disabled)).to.be.true;
    expect(new FormData(form).has('range')).to.be.false;
    picker.value = '';
    await picker.updateComplete;
    expect(form.checkValidity()).to.be.true;
    // The container is faint already: twice would be too faint to read.
    expect(getComputedStyle(picker.shadowRoot!.querySelector('.control')!).opacity).to.equal('1');
    card.disabled = false;
    await card.updateComplete;
    await picker.updateComplete;
    expect([inputs().some(({disabled}) => disabled), form.checkValidity()]).to.deep.equal([false, false]);
  });
});
