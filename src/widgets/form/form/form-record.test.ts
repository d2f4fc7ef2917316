import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../checkbox/checkbox-widget.js';
import '../file-upload/file-upload-widget.js';
import '../input/input-widget.js';
import '../repeater/repeater-widget.js';
import './form-widget.js';
import type {Description, Values} from '../../../data/types.js';
import type {FileUploadWidget} from '../file-upload/file-upload-widget.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const described = (values: Values, version: string): Description => ({
  fields: [{name: 'name', type: 'text'}],
  values,
  version,
});
const ADA: Values = {name: 'Ada', email: 'ada@example.com', files: [{id: 7, name: 'cv.pdf'}] as never};
const LIN: Values = {name: 'Lin', email: 'lin@example.com'};

const part = (form: Element, name: string): HTMLElement | null => form.shadowRoot!.querySelector(`[part~="${name}"]`);
const note = (form: Element): string | undefined => part(form, 'draft')?.querySelector('span')?.textContent;
const control = (form: Element, name: string): InputWidget => form.querySelector<InputWidget>(`[field="${name}"]`)!;
const leaves = (): boolean => dispatchEvent(new Event('beforeunload', {cancelable: true}));

async function type(element: InputWidget, text: string): Promise<void> {
  const inner = element.shadowRoot!.querySelector('input')!;
  inner.value = text;
  inner.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

describe('<form-widget> that is given another record', () => {
  let data: DataFixture;
  let form: FormWidget;
  const upload = (): FileUploadWidget => form.querySelector('file-upload-widget')!;
  const submits = () => data.provider.changes.filter(({request}) => request.intent === 'submit');
  const sent = async () => {
    const before = submits().length;
    form.querySelector('button-widget')!.click();
    await waitUntil(() => submits().length > before);
    return submits().at(-1)!;
  };
  const become = async (id: number, values: Values, version = '1'): Promise<void> => {
    data.provider.description = described(values, version);
    form.dataSource = `form:update_user(${id})`;
    await data.settle();
    await waitUntil(() => control(form, 'email').value === values['email'], 'no record');
  };
  const toLin = (): Promise<void> => become(2, LIN);

  beforeEach(async () => {
    data = await dataFixture();
    data.provider.description = described(ADA, '7');
    const markup = await fixture<HTMLElement>(
      html`<div lang="en">
        <form-widget data-source="form:update_user(1)" debounce="0">
          <input-widget field="name" label="Name" required></input-widget>
          <input-widget field="email" label="E-mail"></input-widget>
          <input-widget field="city" label="City" value="Rome"></input-widget>
          <file-upload-widget field="files" label="Files" multiple></file-upload-widget>
          <button-widget slot="actions" type="submit" label="Save"></button-widget>
        </form-widget>
      </div>`,
    );
    await data.add(markup);
    form = markup.querySelector('form-widget')!;
    await waitUntil(() => control(form, 'name').value === 'Ada');
  });
  afterEach(() => data.remove());

  it('saves nothing into it that was filled in for the former one', async () => {
    control(form, 'name').focus();
    await sendKeys({type: ' Grace'});
    await type(control(form, 'city'), 'Oslo');
    await toLin();
    expect(form.isDirty).to.equal(false);
    expect(form.values).to.deep.equal({...LIN, city: 'Rome', files: []});
    const {request} = await sent();
    expect([request.values, request.version]).to.deep.equal([{...LIN, city: 'Rome', files: []}, '1']);
  });

  it('says that it is kept, asks before the page is left, and gives it back with its record', async () => {
    await type(control(form, 'name'), 'Grace');
    await toLin();
    expect(note(form)).to.contain('comes back with that record');
    expect(leaves()).to.equal(false);
    await expect(form).to.be.accessible();
    await become(1, {...ADA, email: 'new@example.com'}, '8');
    await waitUntil(() => control(form, 'name').value === 'Grace');
    expect(form.isDirty).to.equal(true);
    expect(note(form)).to.contain('is back');
    const {request} = await sent();
    expect(request.values).to.deep.include({name: 'Grace', email: 'new@example.com'});
    expect(request.version).to.equal('8');
    submits()[0]!.done({version: '9'});
    await waitUntil(() => !form.isDirty && note(form) === undefined);
    expect(leaves()).to.equal(true);
  });

  it('lets what is back be discarded by keyboard', async () => {
    await type(control(form, 'name'), 'Grace');
    await toLin();
    await become(1, ADA, '7');
    await waitUntil(() => part(form, 'draft')?.querySelector('button'));
    part(form, 'draft')!.querySelector('button')!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => control(form, 'name').value === 'Ada');
    await form.updateComplete;
    expect([form.isDirty, note(form), leaves()]).to.deep.equal([false, undefined, true]);
  });

  it('asks which stands where somebody else has changed the same in the meantime', async () => {
    await type(control(form, 'name'), 'Grace');
    await toLin();
    await become(1, {...ADA, name: 'Kay', email: 'kay@example.com'}, '8').catch(() => undefined);
    await waitUntil(() => part(form, 'conflict'));
    expect(part(form, 'conflict')!.textContent).to.contain('Grace').and.to.contain('Kay');
  });

  it('keeps the edits of each of several records apart', async () => {
    await type(control(form, 'name'), 'Grace');
    await toLin();
    await type(control(form, 'name'), 'Mary');
    await become(1, ADA, '7');
    await waitUntil(() => control(form, 'name').value === 'Grace');
    await toLin();
    await waitUntil(() => control(form, 'name').value === 'Mary');
  });

  it('keeps what was filled in before the former record had come', async () => {
    delete data.provider.description;
    form.dataSource = 'form:update_user(3)';
    await waitUntil(() => part(form, 'summary'));
    await type(control(form, 'name'), 'Early');
    await toLin();
    expect(form.values).to.deep.include({name: 'Lin'});
    await become(3, {name: 'Kay', email: 'kay@example.com'});
    await waitUntil(() => control(form, 'name').value === 'Early');
  });

  it('shows none of the former one’s files, and has none of them chosen', async () => {
    await waitUntil(() => upload().value.length === 1);
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'mine.txt'));
    upload().value = [7, ...transfer.files];
    await upload().updateComplete;
    await toLin();
    expect([
      upload().value,
      upload().existingFiles,
      upload().shadowRoot!.querySelectorAll('.file').length,
    ]).to.deep.equal([[], undefined, 0]);
    await become(1, ADA, '7');
    await waitUntil(() => upload().value.length === 2, 'files are back');
    expect([upload().value[0], (upload().value[1] as File).name]).to.deep.equal([7, 'mine.txt']);
  });

  it('has the files of a record that names them by their keys alone', async () => {
    await become(2, {...LIN, files: ['a.pdf', 'b.pdf'] as never});
    expect(upload().value).to.deep.equal(['a.pdf', 'b.pdf']);
    expect(upload().shadowRoot!.querySelectorAll('.file')).to.have.length(2);
  });

  it('takes an answer that comes late for the record that was sent', async () => {
    await type(control(form, 'name'), 'Grace');
    const first = await sent();
    await toLin();
    await type(control(form, 'name'), 'Mary');
    first.done({version: '8'});
    await waitUntil(() => note(form) === undefined);
    expect([form.isDirty, control(form, 'name').value]).to.deep.equal([true, 'Mary']);
    expect((await sent()).request.version).to.equal('1');
  });

  it('keeps what a late answer has refused', async () => {
    await type(control(form, 'name'), 'Grace');
    const first = await sent();
    await toLin();
    first.fail({code: 'conflict', message: 'Somebody else was faster.', status: 409, retryable: false});
    await data.settle();
    expect([part(form, 'conflict'), part(form, 'summary')]).to.deep.equal([null, null]);
    await become(1, ADA, '7');
    await waitUntil(() => control(form, 'name').value === 'Grace');
  });

  it('sends nothing to it that was on its way when it came', async () => {
    await type(control(form, 'name'), 'Grace');
    let go: () => void = () => undefined;
    form.transformParams = async (values) => {
      await new Promise<void>((resolve) => (go = resolve));
      return values;
    };
    form.querySelector('button-widget')!.click();
    await waitUntil(() => form.matches(':state(submitting)'));
    await toLin();
    go();
    await waitUntil(() => !form.matches(':state(submitting)'));
    expect(submits()).to.have.length(0);
    expect(note(form)).to.contain('not saved');
  });
});
