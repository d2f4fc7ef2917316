import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {activeIn} from '../../../core/composed-tree.js';
import {DataFailure} from '../../../data/failure.js';
import type {JsonRecord} from '../../../data/types.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import type {FunctionContext} from '../../../providers/function/function-types.js';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {expectBothModes} from '../../../testing/both-modes.js';
import {HOSTILE_TEXTS, HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import '../../../providers/function/function-provider.js';
import '../../../testing/preload.js';
import '../form/form-widget.js';
import type {FormWidget} from '../form/form-widget.js';
import './file-upload-widget.js';
import './upload-queue.js';
import type {FileUploadWidget} from './file-upload-widget.js';

const KEPT: JsonRecord[] = [
  {id: 1, name: 'Contract.pdf', size: 284_012, url: '#contract'},
  {id: 2, name: 'Annex.pdf', size: 1200},
];
const text = (name: string, content = 'x', type = 'text/plain'): File => new File([content], name, {type});

const part = <Found extends HTMLElement = HTMLElement>(element: Element, name: string): Found | null =>
  element.shadowRoot!.querySelector<Found>(`[part="${name}"]`);
const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part="${name}"]`),
];
const field = (element: Element): HTMLInputElement => part<HTMLInputElement>(element, 'control')!;
/** The list as it is read, each file a line. */
const seen = (element: Element): string[] =>
  parts(element, 'file').map(({innerText}) =>
    innerText
      .trim()
      .replace(/\s*\n\s*/g, ' | ')
      .replaceAll('\u00a0', ' '),
  );
const names = (element: Element): string =>
  parts(element, 'title')
    .map(({innerText}) => innerText)
    .join();
const errorOf = (element: Element): string | undefined => part(element, 'error')?.innerText;
const at = (): string => {
  const active = activeIn(document);
  return active instanceof HTMLInputElement ? 'field' : (active?.ariaLabel ?? '');
};

function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** Chooses files in the browser's own picker, which no test can open. */
async function choose(element: FileUploadWidget, ...files: File[]): Promise<void> {
  field(element).files = transferOf(files).files;
  for (const name of ['input', 'change'])
    field(element).dispatchEvent(new Event(name, {bubbles: true, composed: name === 'input'}));
  await element.updateComplete;
}

/** Hands files to the widget by a drop or a paste. */
async function hand(target: Element, event: Event, key: string, transfer: DataTransfer | object): Promise<boolean> {
  Object.defineProperty(event, key, {value: transfer});
  target.dispatchEvent(event);
  await (target.getRootNode() as ShadowRoot & {host: FileUploadWidget}).host.updateComplete;
  return event.defaultPrevented;
}
const TRAVELS = {bubbles: true, composed: true, cancelable: true};
const drag = (element: Element, name: string, transfer: DataTransfer | object): Promise<boolean> =>
  hand(part(element, 'zone')!, new DragEvent(name, TRAVELS), 'dataTransfer', transfer);

async function made(values: Partial<FileUploadWidget> = {}): Promise<FileUploadWidget> {
  const element = await fixture<FileUploadWidget>(
    html`<file-upload-widget label="Documents" name="documents"></file-upload-widget>`,
  );
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

const said = (words: string): Promise<void> =>
  waitUntil(
    () => [...document.querySelectorAll('[aria-live]')].some((region) => region.textContent.includes(words)),
    `“${words}” is said`,
  );

describe('<file-upload-widget>', () => {
  describe('chosen', () => {
    it('W-47 shows each file with its size, tells it and says it', async () => {
      const element = await made({multiple: true});
      const heard: string[] = [];
      for (const name of ['input', 'change'])
        element.addEventListener(name, () => heard.push(`${name} ${element.files.length}`));
      await choose(element, text('a.txt', 'xy'), text('b.txt', 'x'.repeat(1500)));
      expect(seen(element)).to.deep.equal(['a.txt | 2 B', 'b.txt | 1.5 kB']);
      expect(heard).to.deep.equal(['input 2', 'change 2']);
      await said('2 files added');
      await choose(element, text('c.txt'));
      expect(names(element)).to.equal('a.txt,b.txt,c.txt');
      expect([...field(element).files!].map(({name}) => name)).to.deep.equal(['a.txt', 'b.txt', 'c.txt']);
    });

    it('holds one file, and another takes its place, unless several are wanted', async () => {
      const element = await made({existingFiles: KEPT.slice(0, 1)});
      await choose(element, text('new.txt'));
      expect([names(element), field(element).multiple]).to.deep.equal(['new.txt', false]);
      element.maxFiles = 3;
      await element.updateComplete;
      expect(field(element).multiple).to.be.true;
    });

    it('takes what is dropped, shows that it would, and leaves the page what is no file', async () => {
      const element = await made({multiple: true});
      const words = {types: ['text/plain'], files: [], items: []};
      expect([await drag(element, 'dragover', words), await drag(element, 'drop', words)]).to.deep.equal([
        false,
        false,
      ]);
      const dragged = {types: ['Files'], files: [], items: [], dropEffect: 'none'};
      expect(await drag(element, 'dragenter', dragged)).to.be.true;
      expect([part(element, 'zone')!.hasAttribute('data-over'), dragged.dropEffect]).to.deep.equal([true, 'copy']);
      await drag(element, 'dragleave', dragged);
      expect(part(element, 'zone')!.hasAttribute('data-over')).to.be.false;
      expect(await drag(element, 'drop', transferOf([text('a.txt'), text('b.txt')]))).to.be.true;
      expect(names(element)).to.equal('a.txt,b.txt');
    });

    it('refuses a folder that was dropped', async () => {
      const element = await made({multiple: true});
      const items = [{kind: 'file', webkitGetAsEntry: () => ({isDirectory: true})}];
      await drag(element, 'drop', {types: ['Files'], files: [text('holiday')], items});
      expect(seen(element)).to.deep.equal(['holiday | 1 B | A folder can’t be taken. Choose the files in it.']);
    });

    it('takes what is pasted, and leaves texts to the page', async () => {
      const element = await made();
      const paste = (files: File[]): Promise<boolean> =>
        hand(field(element), new ClipboardEvent('paste', TRAVELS), 'clipboardData', transferOf(files));
      expect(await paste([])).to.be.false;
      expect(await paste([text('shot.png', 'x', 'image/png')])).to.be.true;
      expect(names(element)).to.equal('shot.png');
    });

    it('shows a small picture of a picture, and gives its address back', async () => {
      const canvas = Object.assign(document.createElement('canvas'), {width: 4, height: 4});
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
      const element = await made({multiple: true});
      await choose(
        element,
        new File([blob!], 'dot.png', {type: 'image/png'}),
        text('a.svg', '<svg/>', 'image/svg+xml'),
      );
      const picture = (): HTMLImageElement => element.shadowRoot!.querySelector('img')!;
      await waitUntil(() => picture().naturalWidth === 4, 'it is drawn');
      expect(element.shadowRoot!.querySelectorAll('img').length).to.equal(1);
      const address = picture().src;
      part(element, 'remove')!.click();
      await element.updateComplete;
      expect(
        await fetch(address).then(
          () => 'there',
          () => 'gone',
        ),
      ).to.equal('gone');
    });
  });

  describe('limits', () => {
    it('F145 says them before, to screen readers too', async () => {
      const element = await made({
        accept: ['.pdf', '.doc', '.docx'],
        maxFiles: 10,
        maxSizeMb: 5,
        helpText: 'All of it.',
      });
      expect(part(element, 'limits')!.textContent!.replaceAll('\u00a0', ' ')).to.equal(
        'PDF, DOC, or DOCX · up to 5 MB each · 10 files at most',
      );
      expect([field(element).accept, field(element).getAttribute('aria-describedby')]).to.deep.equal([
        '.pdf,.doc,.docx',
        'limits help',
      ]);
    });

    it('F145 refuses at once what is too large, of another kind or one too many, and says what to do', async () => {
      const element = await made({accept: '.txt', maxFiles: 2, maxSizeMb: 1 / 1024});
      await choose(
        element,
        text('big.txt', 'x'.repeat(3000)),
        text('a.exe'),
        text('a.txt'),
        text('b.txt'),
        text('c.txt'),
      );
      expect(seen(element)).to.deep.equal([
        'big.txt | 3 kB | Too large: 3 kB of at most 1 kB.',
        'a.exe | 1 B | This kind of file can’t be taken. Possible: TXT.',
        'a.txt | 1 B',
        'b.txt | 1 B',
        'c.txt | 1 B | No more than 2 files can be taken.',
      ]);
      await said('5 files, 3 failed');
      expect(element.value.map((file) => (file as File).name)).to.deep.equal(['a.txt', 'b.txt']);
      expect(element.checkValidity()).to.be.false;
      expect(errorOf(element)).to.equal('3 files can’t be sent. Remove them.');
      const remove = parts(element, 'remove')[0]!;
      expect(element.shadowRoot!.getElementById(remove.getAttribute('aria-describedby')!)!.innerText).to.contain(
        'Too large',
      );
    });

    it('takes what was one too many when there is room again', async () => {
      const element = await made({maxFiles: 1, multiple: true});
      await choose(element, text('a.txt'), text('b.txt'));
      expect(element.validationMessage).to.equal('One file can’t be sent. Remove it.');
      parts(element, 'remove')[0]!.click();
      await element.updateComplete;
      expect([seen(element), element.checkValidity()]).to.deep.equal([['b.txt | 1 B'], true]);
    });
  });

  describe('the files that are there', () => {
    it('shows, links and removes them, keyed, and the focus goes to the neighbour', async () => {
      const element = await made({existingFiles: KEPT, multiple: true});
      await choose(element, text('new.txt'));
      expect(seen(element)).to.deep.equal(['Contract.pdf | 284 kB', 'Annex.pdf | 1.2 kB', 'new.txt | 1 B']);
      expect(element.shadowRoot!.querySelector('a')!.getAttribute('href')).to.equal('#contract');
      parts(element, 'remove')[1]!.focus();
      await sendKeys({press: 'Enter'});
      await element.updateComplete;
      expect([names(element), at()]).to.deep.equal(['Contract.pdf,new.txt', 'Remove new.txt']);
      await said('Annex.pdf removed');
      expect(element.value.map((one) => (one instanceof File ? one.name : one))).to.deep.equal([1, 'new.txt']);
      await sendKeys({press: 'Space'});
      await element.updateComplete;
      expect(at()).to.equal('Remove Contract.pdf');
      await sendKeys({press: 'Space'});
      await element.updateComplete;
      expect([names(element), at()]).to.deep.equal(['', 'field']);
    });

    it('can be addresses or names, the same twice too', async () => {
      const element = await made({
        existingFiles: ['/files/My%20plan.pdf?v=1', 'a.txt', 'a.txt', null, {}],
        multiple: true,
      });
      expect(names(element)).to.equal('My plan.pdf,a.txt,a.txt');
    });

    it('is the same dumb and connected', () =>
      expectBothModes('<file-upload-widget label="Documents" multiple></file-upload-widget>', {existing_files: KEPT}));

    it('F102 shows hostile names as text, and goes to no hostile address', async () => {
      const existingFiles = HOSTILE_TEXTS.map((name, id) => ({id, name, url: HOSTILE_URLS[id % HOSTILE_URLS.length]}));
      const element = await made({existingFiles, multiple: true});
      await choose(element, text('<img src=x onerror="window.hit=1">.txt'));
      const shown = parts(element, 'title').map(({textContent}) => textContent);
      const hasText = HOSTILE_TEXTS.filter((one) => one.trim() !== '');
      expect(shown.slice(0, hasText.length)).to.deep.equal(hasText);
      const addresses = [...element.shadowRoot!.querySelectorAll('a')].map(({protocol}) => protocol);
      expect(addresses.filter((protocol) => !/^https?:$/.test(protocol))).to.deep.equal([]);
      expect((globalThis as {hit?: unknown}).hit).to.equal(undefined);
    });
  });

  describe('in a form', () => {
    it('AX-22 sends the files themselves under its name or its field, before them what was kept', async () => {
      const form = await fixture<HTMLFormElement>(html`
        <form><file-upload-widget field="employee[documents]" multiple></file-upload-widget></form>
      `);
      const element = form.querySelector('file-upload-widget')!;
      element.existingFiles = KEPT.slice(1);
      await element.updateComplete;
      await choose(element, text('a.txt'));
      const sent = [...new FormData(form)].map(([name, value]) => [name, value instanceof File ? value.name : value]);
      expect(sent).to.deep.equal([
        ['employee[documents]', '2'],
        ['employee[documents]', 'a.txt'],
      ]);
      element.name = 'papers';
      element.disabled = true;
      await element.updateComplete;
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('F142 needs a file where it is required, and goes back to what was there by a reset', async () => {
      const form = await fixture<HTMLFormElement>(html`
        <form><file-upload-widget name="a" label="Photo" required></file-upload-widget></form>
      `);
      const element = form.querySelector('file-upload-widget')!;
      expect([form.checkValidity(), element.validity.valueMissing]).to.deep.equal([false, true]);
      await choose(element, text('a.txt'));
      expect(form.checkValidity()).to.be.true;
      form.reset();
      await element.updateComplete;
      expect([names(element), form.checkValidity()]).to.deep.equal(['', false]);
      element.existingFiles = KEPT.slice(0, 1);
      await element.updateComplete;
      expect(form.checkValidity()).to.be.true;
    });

    it('F142 has what arrived when the page is shown again', async () => {
      const element = await made({multiple: true, existingFiles: KEPT});
      element.formStateRestoreCallback('[{"id":2,"name":"Annex.pdf"},{"id":"u7","name":"late.txt","size":3}]');
      await element.updateComplete;
      expect([names(element), element.value]).to.deep.equal(['Annex.pdf,late.txt', [2, 'u7']]);
      element.formStateRestoreCallback('nonsense');
      expect(element.value).to.deep.equal([2, 'u7']);
    });

    it('is a member of a form widget, at any depth, and keeps its files when that is not taken', async () => {
      const form = await fixture<FormWidget>(html`
        <form-widget name="employee"
          ><file-upload-widget field="papers[0][files]" label="Files" multiple></file-upload-widget
        ></form-widget>
      `);
      const element = form.querySelector('file-upload-widget')!;
      const file = text('a.txt');
      await choose(element, file);
      expect(form.values).to.deep.equal({papers: [{files: [file]}]});
      expect([...form.formData]).to.deep.equal([['employee[papers][0][files]', file]]);
      expect(form.isDirty).to.be.true;
      await form.submit();
      expect(element.files).to.deep.equal([file]);
    });

    it('leaves the page with a form widget as multipart, as HTML would send it', async () => {
      const form = await fixture<FormWidget>(html`
        <form-widget action="/take" method="post" name="employee"
          ><file-upload-widget field="documents" label="Files" multiple></file-upload-widget
        ></form-widget>
      `);
      const element = form.querySelector('file-upload-widget')!;
      element.existingFiles = KEPT.slice(1);
      await choose(element, text('a.txt', 'hello'));
      const {submit} = HTMLFormElement.prototype;
      let sent: readonly unknown[] = [];
      HTMLFormElement.prototype.submit = function () {
        sent = [this.enctype, ...[...new FormData(this)].flat().map((one) => (one instanceof File ? one.name : one))];
      };
      await form.submit().finally(() => (HTMLFormElement.prototype.submit = submit));
      const name = 'employee[documents]';
      expect(sent).to.deep.equal(['multipart/form-data', name, '2', name, 'a.txt']);
    });

    it('shows and gives what its form has, and what a script sets', async () => {
      const form = await fixture<FormWidget>(html`
        <form-widget><file-upload-widget name="documents" label="Files" multiple></file-upload-widget></form-widget>
      `);
      const element = form.querySelector('file-upload-widget')!;
      const file = text('a.txt');
      form.setValue('documents', [{id: 9, name: 'nine.txt'}, file]);
      await element.updateComplete;
      expect([names(element), element.value]).to.deep.equal(['nine.txt,a.txt', [9, file]]);
      element.value = null;
      await element.updateComplete;
      expect(element.value).to.deep.equal([]);
    });
  });

  describe('in a form that a server takes', () => {
    let data: DataFixture;
    let form: FormWidget;
    let element: FileUploadWidget;
    const submits = () => data.provider.changes.filter(({request}) => request.intent === 'submit');

    beforeEach(async () => {
      data = await dataFixture();
      data.provider.description = {fields: [], values: {documents: KEPT}};
      const {firstElementChild} = await fixture(html`
        <div>
          <form-widget data-source="form:update_employee(6)"
            ><file-upload-widget field="documents" label="Files" multiple></file-upload-widget
          ></form-widget>
        </div>
      `);
      form = await data.add<FormWidget>(firstElementChild as HTMLElement);
      element = form.querySelector('file-upload-widget')!;
      await waitUntil(() => names(element) === 'Contract.pdf,Annex.pdf', 'its files are there');
    });
    afterEach(() => data.remove());

    it('F139 sends keys and files, and when that is not taken loses nothing', async () => {
      const file = text('a.txt');
      await choose(element, file);
      parts(element, 'remove')[0]!.click();
      void form.submit();
      await waitUntil(() => submits().length === 1);
      expect(submits()[0]!.request.values).to.deep.equal({documents: [2, file]});
      submits()[0]!.fail(new DataFailure({code: 'http', message: 'Not now', status: 500, retryable: true}));
      await waitUntil(() => !form.matches(':state(submitting)'));
      expect([names(element), form.values]).to.deep.equal(['Annex.pdf,a.txt', {documents: [2, file]}]);
    });

    it('has what the server answers in place of what was sent, which is not sent again', async () => {
      await choose(element, text('a.txt'));
      void form.submit();
      await waitUntil(() => submits().length === 1);
      submits()[0]!.done({data: {documents: [...KEPT, {id: 3, name: 'a.txt', size: 1}]}});
      await waitUntil(() => form.values['documents'] && element.value.at(-1) === 3, 'it has its key');
      await element.updateComplete;
      expect([names(element), form.isDirty, element.files]).to.deep.equal(['Contract.pdf,Annex.pdf,a.txt', false, []]);
      parts(element, 'remove')[2]!.click();
      form.reset();
      await element.updateComplete;
      expect(element.value).to.deep.equal([1, 2, 3]);
    });

    it('keeps its keys where the server answers nothing of them', async () => {
      parts(element, 'remove')[0]!.click();
      void form.submit();
      await waitUntil(() => submits().length === 1);
      submits()[0]!.done({});
      await waitUntil(() => !form.isDirty, 'it is taken');
      form.reset();
      await element.updateComplete;
      expect([names(element), element.value]).to.deep.equal(['Annex.pdf', [2]]);
    });
  });

  describe('with an upload source', () => {
    interface Upload {
      readonly file: File;
      readonly context: FunctionContext;
      answer(value: unknown): void;
      fail(message: string, status?: number): void;
    }
    let uploads: Upload[];
    let element: FileUploadWidget;

    beforeEach(async () => {
      uploads = [];
      const place = await fixture<FunctionProvider>(html`<function-provider></function-provider>`);
      const run = (context: FunctionContext): Promise<unknown> =>
        new Promise((answer, refuse) => {
          const fail = (message: string, status = 500): void =>
            refuse(new DataFailure({code: 'http', message, status, retryable: status === 500}));
          uploads.push({file: context.values!['file'] as File, context, answer, fail});
        });
      place.functions = {upload_file: {run}};
      element = document.createElement('file-upload-widget');
      Object.assign(element, {name: 'files', label: 'Files', multiple: true, dataSource: 'action:upload_file'});
      place.append(element);
      await element.updateComplete;
    });

    const begun = (count: number): Promise<void> => waitUntil(() => uploads.length === count, `${count} are sent`);
    const settled = (line: string): Promise<void> => waitUntil(() => seen(element).includes(line), `“${line}” shows`);

    it('W-47 sends each file at once, shows how far it is, and has its ids as value', async () => {
      const heard: unknown[] = [];
      element.addEventListener('upload-success', ({detail}) => heard.push([detail.file.name, detail.id]));
      element.addEventListener('change', () => heard.push(element.value));
      await choose(element, text('a.txt'), text('b.txt'));
      await begun(2);
      uploads[0]!.context.progress!(45, 100);
      await settled('a.txt | 1 B · Uploading 45%');
      const bar = part<HTMLProgressElement>(element, 'progress')!;
      expect([bar.value, bar.ariaLabel]).to.deep.equal([0.45, 'Uploading a.txt']);
      uploads[0]!.answer({data: {id: 'u1', name: 'a.txt'}});
      await settled('a.txt | 1 B · Uploaded');
      uploads[1]!.answer({data: [{id: 8}]});
      await settled('b.txt | 1 B · Uploaded');
      expect(element.value).to.deep.equal(['u1', 8]);
      expect(heard).to.deep.equal([[], ['a.txt', 'u1'], ['u1'], ['b.txt', 8], ['u1', 8]]);
      expect(part(element, 'progress')).to.equal(null);
      await said('2 files uploaded');
    });

    it('F145 is not sent while files are on their way, and says so only when it is tried', async () => {
      await choose(element, text('a.txt'));
      await begun(1);
      expect([element.isUploading, element.validity.customError, errorOf(element)]).to.deep.equal([
        true,
        true,
        undefined,
      ]);
      expect(element.reportValidity()).to.be.false;
      await element.updateComplete;
      expect(errorOf(element)).to.equal('Wait until everything is uploaded, or cancel what is not needed.');
      uploads[0]!.answer('u1');
      await settled('a.txt | 1 B · Uploaded');
      await element.updateComplete;
      expect([element.checkValidity(), errorOf(element)]).to.deep.equal([true, undefined]);
    });

    it('F145 is given up by Cancel and sent again, without the focus moving away', async () => {
      await choose(element, text('a.txt'));
      await begun(1);
      part(element, 'cancel')!.focus();
      await sendKeys({press: 'Enter'});
      await settled('a.txt | 1 B · Cancelled');
      expect(uploads[0]!.context.signal.aborted).to.be.true;
      expect([part(element, 'progress'), element.validationMessage]).to.deep.equal([
        null,
        'One file can’t be sent. Try again or remove it.',
      ]);
      expect(at()).to.match(/a\.txt$/);
      part(element, 'retry')!.click();
      await begun(2);
      uploads[1]!.answer(3);
      await settled('a.txt | 1 B · Uploaded');
      expect(element.value).to.deep.equal([3]);
    });

    it('F139 F145 says in plain words what failed, and tries again with the same key', async () => {
      const heard: string[] = [];
      element.addEventListener('upload-error', ({detail}) => heard.push(detail.error.message));
      await choose(element, text('a.txt'), text('b.txt'));
      await begun(2);
      uploads[0]!.fail('The disk is full.');
      uploads[1]!.answer(2);
      await settled('a.txt | 1 B | The disk is full.');
      expect(heard).to.deep.equal(['The disk is full.']);
      await said('2 files, 1 failed');
      part(element, 'retry')!.click();
      await begun(3);
      expect(uploads[2]!.context.idempotencyKey).to.equal(uploads[0]!.context.idempotencyKey);
      uploads[2]!.answer(1);
      await settled('a.txt | 1 B · Uploaded');
      expect(element.value).to.deep.equal([1, 2]);
    });

    it('F145 has nothing to try again where the server will never take a file', async () => {
      await choose(element, text('a.txt'));
      await begun(1);
      uploads[0]!.fail('a.txt is no picture.', 415);
      await settled('a.txt | 1 B | a.txt is no picture.');
      expect([part(element, 'retry'), part(element, 'remove')!.ariaLabel]).to.deep.equal([null, 'Remove a.txt']);
      expect(element.validationMessage).to.equal('One file can’t be sent. Remove it.');
    });

    it('sends three at a time, and what is removed or gone no more', async () => {
      await choose(element, ...['a', 'b', 'c', 'd', 'e'].map((name) => text(name)));
      await begun(3);
      expect(seen(element).at(-1)).to.equal('e | 1 B · Waiting');
      element.value = null;
      await element.updateComplete;
      expect(uploads.map(({context}) => context.signal.aborted)).to.deep.equal([true, true, true]);
      await choose(element, text('f'));
      await begun(4);
      element.remove();
      await waitUntil(() => uploads[3]!.context.signal.aborted, 'it is given up');
    });
  });

  describe('accessible', () => {
    it('AX-10 is a native field with the label and what the button says as its name', async function () {
      if (!hasAxTree) this.skip();
      const element = await made({accept: '.txt', required: true, existingFiles: KEPT.slice(0, 1)});
      const tree = (await axTree(element)).join('\n');
      expect(tree).to.contain('button "Documents Choose a file"').and.to.contain('TXT');
      expect(tree).to.contain('button "Remove Contract.pdf"').and.to.contain('link "Contract.pdf"');
    });

    it('opens the picker by Enter and Space, and by a label of the page', async () => {
      const place = await fixture(html`
        <div><label for="photo">Photo</label><file-upload-widget id="photo"></file-upload-widget></div>
      `);
      const element = place.querySelector('file-upload-widget')!;
      let opened = 0;
      field(element).addEventListener('click', (event) => {
        opened++;
        event.preventDefault();
      });
      element.focus();
      expect(at()).to.equal('field');
      await sendKeys({press: 'Enter'});
      await sendKeys({press: 'Space'});
      expect(opened).to.equal(2);
      place.querySelector('label')!.click();
      expect(opened).to.equal(3);
      expect(field(element).ariaLabel).to.equal('Photo: Choose a file');
    });

    it('is read only as a list, and disabled as a whole', async () => {
      const element = await made({existingFiles: KEPT, multiple: true, readOnly: true});
      expect([part(element, 'zone'), part(element, 'remove'), names(element)]).to.deep.equal([
        null,
        null,
        'Contract.pdf,Annex.pdf',
      ]);
      element.readOnly = false;
      element.disabled = true;
      await element.updateComplete;
      expect([field(element).disabled, part<HTMLButtonElement>(element, 'remove')!.disabled]).to.deep.equal([
        true,
        true,
      ]);
      expect(await drag(element, 'drop', transferOf([text('a.txt')]))).to.be.false;
      await expect(element).to.be.accessible();
    });
  });
});
