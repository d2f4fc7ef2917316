import {expect, fixture, html} from '@open-wc/testing';
import '../../overlay/modal/modal-widget.js';
import type {ModalWidget} from '../../overlay/modal/modal-widget.js';
import {actOnNearestForm} from './nearest-form.js';

type Target = HTMLElement & {formId?: string};

/** What the form of the place was asked to do by the button in it. */
function asked(place: Element, type: 'submit' | 'reset', id?: string): string[] {
  const heard: string[] = [];
  place.querySelectorAll('.form').forEach((form) => {
    form.addEventListener('command', (event) => heard.push((event as Event & {command: string}).command));
  });
  const button = place.querySelector<Target>('.button')!;
  if (id) button.formId = id;
  const error = actOnNearestForm(button, type);
  return error ? [error.message] : heard;
}

describe('the form of a button that has no native one', () => {
  it('is the form widget around it', async () => {
    const place = await fixture(
      html`<form-widget class="form"
        ><p><b class="button"></b></p
      ></form-widget>`,
    );
    const outer = document.createElement('div');
    outer.append(place);
    expect(asked(outer, 'submit')).to.deep.equal(['--submit']);
  });

  it('is the one that `form` names', async () => {
    const place = await fixture(html`<div><form-widget class="form" id="f"></form-widget><b class="button"></b></div>`);
    expect(asked(place, 'reset', 'f')).to.deep.equal(['--reset']);
  });

  it('is the only one of the modal', async () => {
    const place = await fixture(
      html`<div>
        <modal-widget><form-widget class="form"></form-widget><b slot="footer" class="button"></b></modal-widget>
      </div>`,
    );
    expect(asked(place, 'submit')).to.deep.equal(['--submit']);
  });

  it('is the only one of the modal, whose dialog stands in a shadow root', async () => {
    const place = await fixture(
      html`<div>
        <modal-widget open><form-widget class="form"></form-widget><b slot="footer" class="button"></b></modal-widget>
      </div>`,
    );
    await place.querySelector<ModalWidget>('modal-widget')!.updateComplete;
    expect(asked(place, 'submit')).to.deep.equal(['--submit']);
  });

  it('is none where the modal has two', async () => {
    const place = await fixture(
      html`<div>
        <dialog open><form-widget></form-widget><form-widget></form-widget><b class="button"></b></dialog>
      </div>`,
    );
    expect(asked(place, 'submit')[0]).to.contain('no form around');
  });

  it('is named in the message where there is none', async () => {
    const place = await fixture(html`<div><b class="button"></b></div>`);
    expect(asked(place, 'submit', 'lost')[0]).to.contain('“lost”');
  });

  it('may be a native form around the shadow root that the button stands in', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><p></p></form>`);
    const button = form.firstElementChild!.attachShadow({mode: 'open'}).appendChild(document.createElement('b'));
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted++;
    });
    actOnNearestForm(button, 'submit');
    expect(submitted).to.equal(1);
  });
});
