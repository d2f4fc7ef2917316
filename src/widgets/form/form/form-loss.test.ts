import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../checkbox/checkbox-widget.js';
import '../input/input-widget.js';
import '../select/select-widget.js';
import './form-widget.js';
import type {DataError, Description, Values} from '../../../data/types.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const CONFLICT: DataError = {code: 'conflict', message: 'Somebody else was faster.', status: 409, retryable: false};
const SAVED: Values = {name: 'Ada', email: 'ada@example.com', role: 'user', active: true};
const described = (values: Values, version: string): Description => ({
  fields: [{name: 'name', type: 'text'}],
  values,
  version,
});

const part = (form: Element, name: string): HTMLElement | null => form.shadowRoot!.querySelector(`[part~="${name}"]`);
const words = (element: Element | null): string | undefined => element?.textContent?.replace(/\s+/g, ' ').trim();
const control = (form: Element, name: string): InputWidget =>
  form.querySelector<InputWidget>(`input-widget[field="${name}"]`)!;

async function type(element: InputWidget, text: string): Promise<void> {
  const inner = element.shadowRoot!.querySelector('input')!;
  inner.value = text;
  inner.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await element.updateComplete;
}

describe('<form-widget>', () => {
  let data: DataFixture;
  let form: FormWidget;

  beforeEach(async () => {
    data = await dataFixture();
    data.provider.description = described(SAVED, '7');
    const markup = await fixture(
      html`<div lang="en">
        <form-widget data-source="form:update_user(1)" debounce="0">
          <input-widget field="name" label="Name" required></input-widget>
          <input-widget field="email" label="E-mail"></input-widget>
          <select-widget
            field="role"
            label="Role"
            .options=${[
              ['Admin', 'admin'],
              ['User', 'user'],
              ['Guest', 'guest'],
            ]}
          ></select-widget>
          <checkbox-widget field="active" label="Active"></checkbox-widget>
          <button-widget slot="actions" type="submit" label="Save"></button-widget>
        </form-widget>
      </div>`,
    );
    await data.add(markup as HTMLElement);
    form = markup.querySelector('form-widget')!;
    await waitUntil(() => control(form, 'name').value === 'Ada');
  });
  afterEach(() => data.remove());

  const submits = () => data.provider.changes.filter(({request}) => request.intent === 'submit');
  const sent = async () => {
    const before = submits().length;
    form.querySelector('button-widget')!.click();
    await waitUntil(() => submits().length > before);
    return submits().at(-1)!;
  };

  describe('nothing typed is lost where somebody else was faster', () => {
    const theirs = (values: Values): void => {
      data.provider.description = described({...SAVED, ...values}, '8');
    };
    const radios = (): HTMLInputElement[] => [...part(form, 'conflict')!.querySelectorAll('input')];
    const press = (label: string): void =>
      part(form, 'conflict')!.querySelector<HTMLElement>(`button-widget[label="${label}"]`)!.click();
    const refuse = async (): Promise<void> => {
      (await sent()).fail(CONFLICT);
      await waitUntil(() => part(form, 'summary'));
    };

    beforeEach(async () => {
      await type(control(form, 'name'), 'Grace');
      form.setValue('role', 'admin');
    });

    it('shows both values field by field, and leads there', async () => {
      theirs({name: 'Lin', role: 'guest', email: 'lin@example.com'});
      await refuse();
      expect([...part(form, 'conflict')!.querySelectorAll('fieldset')].map(words)).to.deep.equal([
        'Name Your entry Grace Saved now Lin',
        'Role Your entry Admin Saved now Guest',
      ]);
      expect(radios().map(({checked}) => checked)).to.deep.equal([true, false, true, false]);
      await waitUntil(() => form.shadowRoot!.activeElement === part(form, 'conflict'));
      expect(control(form, 'name').value).to.equal('Grace');
      await expect(form).to.be.accessible();
    });

    it('AX sends what was chosen by keyboard, over the version that stands there now', async () => {
      theirs({name: 'Lin', role: 'guest', email: 'lin@example.com'});
      await refuse();
      radios()[2]!.focus();
      await sendKeys({press: 'ArrowRight'});
      await waitUntil(() => radios()[3]!.checked);
      expect(form.values['role'], 'nothing is changed before it is sent').to.equal('admin');
      press('Save this');
      await waitUntil(() => submits().length === 2);
      const {request} = submits()[1]!;
      expect(request.values).to.deep.equal({name: 'Grace', email: 'lin@example.com', role: 'guest', active: true});
      expect(request.version).to.equal('8');
      expect(request.idempotencyKey).to.not.equal(submits()[0]!.request.idempotencyKey);
      submits()[1]!.done({version: '9'});
      await waitUntil(() => !form.isDirty);
      expect(part(form, 'conflict')).to.equal(null);
      expect(control(form, 'name').value).to.equal('Grace');
    });

    for (const way of ['the button', 'Enter'])
      it(`sends what is chosen by ${way} of the form too, over the version that stands there now`, async () => {
        theirs({name: 'Lin', role: 'guest'});
        await refuse();
        radios()[3]!.click();
        await waitUntil(() => radios()[3]!.checked);
        if (way === 'Enter') {
          control(form, 'email').focus();
          await sendKeys({press: 'Enter'});
        } else form.querySelector('button-widget')!.click();
        await waitUntil(() => submits().length === 2);
        const {request} = submits()[1]!;
        expect([request.version, request.values]).to.deep.equal(['8', {...SAVED, name: 'Grace', role: 'guest'}]);
        submits()[1]!.done({version: '9'});
        await waitUntil(() => !form.isDirty);
        expect(part(form, 'conflict')).to.equal(null);
      });

    it('leads back to the button of the form when its own is pressed', async () => {
      theirs({name: 'Lin'});
      await refuse();
      part(form, 'conflict')!.querySelector('button-widget')!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => submits().length === 2);
      submits()[1]!.done({version: '9'});
      await waitUntil(() => !form.isDirty && document.activeElement === form.querySelector('button-widget'));
    });

    it('takes all of one side at once', async () => {
      theirs({name: 'Lin', role: 'guest'});
      await refuse();
      press('Take all theirs');
      await waitUntil(() => radios()[1]!.checked && radios()[3]!.checked);
      press('Keep all mine');
      await waitUntil(() => radios()[0]!.checked && radios()[2]!.checked);
      press('Take all theirs');
      press('Save this');
      await waitUntil(() => submits().length === 2);
      expect(submits()[1]!.request.values).to.deep.include({name: 'Lin', role: 'guest'});
      expect(control(form, 'name').value).to.equal('Lin');
    });

    it('asks nothing where two have changed different fields: both stand in the form', async () => {
      theirs({email: 'lin@example.com', active: false});
      await refuse();
      expect(part(form, 'conflict')).to.equal(null);
      expect(words(part(form, 'summary'))).to.match(
        /^Somebody else was faster. Somebody else has changed other fields/,
      );
      expect(form.values).to.deep.equal({name: 'Grace', email: 'lin@example.com', role: 'admin', active: false});
      part(form, 'retry')!.click();
      await waitUntil(() => submits().length === 2);
      expect(submits()[1]!.request.version).to.equal('8');
    });

    it('goes by what the answer shows where the form can’t be described again', async () => {
      delete data.provider.description;
      (await sent()).fail({...CONFLICT, current: {...SAVED, name: 'Lin', version: 8, secret: 'x'}});
      await waitUntil(() => part(form, 'conflict'));
      press('Save this');
      await waitUntil(() => submits().length === 2);
      expect(submits()[1]!.request).to.deep.include({version: '8'});
      expect(submits()[1]!.request.values).to.deep.include({name: 'Grace'});
      submits()[1]!.fail(CONFLICT);
      await waitUntil(() => words(part(form, 'summary')) === 'Somebody else was faster.');
    });

    it('F102 shows what others have written as text', async () => {
      const [hostile = ''] = HOSTILE_TEXTS;
      theirs({name: hostile});
      await refuse();
      expect(part(form, 'conflict')!.querySelectorAll('bdi')[1]!.textContent).to.equal(hostile);
      expect(part(form, 'conflict')!.querySelectorAll('bdi *').length).to.equal(0);
    });
  });

  it('F135 asks where the server has another record by the time that the form looks again', async () => {
    await type(control(form, 'name'), 'Grace');
    data.provider.description = described({...SAVED, name: 'Lin', email: 'lin@example.com'}, '8');
    const {parentElement} = form;
    form.remove();
    parentElement!.append(form);
    await waitUntil(() => part(form, 'conflict'));
    expect(words(part(form, 'conflict')!.querySelector('fieldset'))).to.equal('Name Your entry Grace Saved now Lin');
    part(form, 'conflict')!.querySelectorAll('input')[1]!.click();
    part(form, 'conflict')!.querySelector<HTMLElement>('button-widget[label="Go on with this"]')!.click();
    await waitUntil(() => !part(form, 'conflict'));
    expect(form.values).to.deep.include({name: 'Lin', email: 'lin@example.com'});
    expect((await sent()).request.version).to.equal('8');
  });

  it('asks nothing where the reader was there before the record', async () => {
    delete data.provider.description;
    form.dataSource = 'form:update_user(2)';
    await waitUntil(() => part(form, 'summary'));
    await type(control(form, 'name'), 'Grace');
    data.provider.description = described({...SAVED, name: 'Lin', email: 'lin@example.com'}, '1');
    dispatchEvent(new Event('online'));
    await waitUntil(() => control(form, 'email').value === 'lin@example.com');
    expect([part(form, 'summary'), control(form, 'name').value]).to.deep.equal([null, 'Grace']);
  });

  describe('F134 nothing typed is lost where the network was away', () => {
    const checks = () => data.provider.changes.filter(({request}) => request.intent === 'validate');
    const leave = async (name: string): Promise<void> => {
      control(form, name)
        .shadowRoot!.querySelector('input')!
        .dispatchEvent(new Event('change', {bubbles: true}));
      await waitUntil(() => checks().length > 0);
    };

    it('has what was typed looked at again, and overwrites nothing', async () => {
      await type(control(form, 'name'), 'Grace');
      control(form, 'name').focus();
      await leave('name');
      checks()[0]!.fail({code: 'network', message: 'Out of reach', retryable: true});
      data.provider.description = described({...SAVED, name: 'Lin', email: 'lin@example.com'}, '8');
      const inner = control(form, 'name').shadowRoot!.querySelector('input')!;
      inner.setSelectionRange(2, 3);
      dispatchEvent(new Event('online'));
      await waitUntil(() => checks().length === 2);
      expect(checks()[1]!.request.touched).to.deep.equal(['name']);
      checks()[1]!.done({errors: [{path: 'name', code: 'taken', message: 'is taken'}]});
      await waitUntil(() => control(form, 'name').shadowRoot!.querySelector('[part="error"]'));
      expect(form.values).to.deep.include({name: 'Grace', email: 'ada@example.com'});
      expect(control(form, 'name').shadowRoot!.querySelector('input')).to.equal(inner);
      expect([document.activeElement, inner.selectionStart]).to.deep.equal([control(form, 'name'), 2]);
      expect((await sent()).request.version, 'what was typed stands on that').to.equal('7');
    });

    it('shows what the server has now where nothing was typed, and what could not be asked before', async () => {
      data.provider.description = described({...SAVED, name: 'Lin'}, '8');
      dispatchEvent(new Event('online'));
      await waitUntil(() => control(form, 'name').value === 'Lin');
      delete data.provider.description;
      form.dataSource = 'form:update_user(2)';
      await waitUntil(() => part(form, 'summary'));
      data.provider.description = described({...SAVED, name: 'Kay'}, '1');
      dispatchEvent(new Event('online'));
      await waitUntil(() => control(form, 'name').value === 'Kay');
      expect(part(form, 'summary')).to.equal(null);
    });

    it('keeps what was typed over a failure, and sends the same again', async () => {
      await type(control(form, 'name'), 'Grace');
      (await sent()).fail({code: 'network', message: 'The server could not be reached.', retryable: true});
      await waitUntil(() => part(form, 'retry'));
      part(form, 'retry')!.click();
      await waitUntil(() => submits().length === 2);
      expect(submits()[1]!.request.idempotencyKey).to.equal(submits()[0]!.request.idempotencyKey);
      expect(submits()[1]!.request.values).to.deep.include({name: 'Grace'});
    });

    it('leads back to the button of the form when what is tried again by a key succeeds', async () => {
      await type(control(form, 'name'), 'Grace');
      (await sent()).fail({code: 'network', message: 'The server could not be reached.', retryable: true});
      await waitUntil(() => part(form, 'retry'));
      part(form, 'retry')!.focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => submits().length === 2);
      submits()[1]!.done({version: '9'});
      await waitUntil(() => !form.isDirty && document.activeElement === form.querySelector('button-widget'));
    });
  });

  it('keeps what was typed where the session has ended, and goes on when the reader has signed in again', async () => {
    await type(control(form, 'name'), 'Grace');
    (await sent()).fail({
      code: 'auth',
      message: 'You are not signed in, or your session has ended.',
      status: 401,
      retryable: false,
    });
    await waitUntil(() => part(form, 'retry'));
    expect(words(part(form, 'summary-heading'))).to.match(/^You are not signed in.* Sign in again, in another tab/);
    expect([form.isDirty, control(form, 'name').value]).to.deep.equal([true, 'Grace']);
    part(form, 'retry')!.click();
    await waitUntil(() => submits().length === 2);
    const {request} = submits()[1]!;
    expect(request.values).to.deep.include({name: 'Grace'});
    expect([request.version, request.idempotencyKey]).to.deep.equal(['7', submits()[0]!.request.idempotencyKey]);
    submits()[1]!.done();
    await waitUntil(() => !form.isDirty);
    expect(part(form, 'summary')).to.equal(null);
  });

  describe('F-promise F136 nothing typed is lost where the page is left by accident', () => {
    const question = (): Element | null => document.querySelector('confirm-dialog-widget');
    const answer = async (name: 'agree' | 'cancel'): Promise<void> => {
      await waitUntil(() => question()?.shadowRoot?.querySelector('dialog[open]'));
      question()!.shadowRoot!.querySelector<HTMLElement>(`.${name}`)!.click();
      await waitUntil(() => !question());
    };
    // As routers of a page do it: the link is theirs.
    const routed: string[] = [];
    const route = (event: Event): void => {
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      if (!link) return;
      event.preventDefault();
      routed.push(link.pathname);
    };
    const link = (href: string): HTMLAnchorElement => {
      const made = Object.assign(document.createElement('a'), {href, textContent: 'Away'});
      form.after(made);
      return made;
    };
    const becomesDirty = async (): Promise<void> => {
      await type(control(form, 'name'), 'Grace');
      await import('./leaving.js');
      await data.settle();
    };

    beforeEach(() => {
      routed.length = 0;
      addEventListener('click', route);
    });
    afterEach(() => removeEventListener('click', route));

    it('asks before a link is followed, and follows it when that is agreed to', async () => {
      link('/elsewhere').click();
      expect(routed, 'nothing to lose').to.deep.equal(['/elsewhere']);
      await becomesDirty();
      link('/elsewhere').click();
      await answer('cancel');
      expect(routed.length).to.equal(1);
      expect(control(form, 'name').value).to.equal('Grace');
      link('/elsewhere').click();
      await answer('agree');
      await waitUntil(() => routed.length === 2);
      expect(dispatchEvent(new Event('beforeunload', {cancelable: true})), 'is not asked twice').to.be.true;
      await type(control(form, 'name'), 'Lin');
      expect(dispatchEvent(new Event('beforeunload', {cancelable: true})), 'until something is changed').to.be.false;
    });

    it('lets links be that stay on the page, open another, or load something', async () => {
      await becomesDirty();
      const links = [link('#here'), link('?filter=1'), link('/elsewhere'), link('/file')];
      links[2]!.target = '_blank';
      links[3]!.download = 'x';
      for (const one of links) one.click();
      await data.settle();
      expect(routed.length).to.equal(4);
      expect(question()).to.equal(null);
    });

    it('asks no longer when the form is sent, as it was, or gone', async () => {
      const ends: (() => unknown)[] = [
        () => form.reset(),
        () => type(control(form, 'name'), 'Ada'),
        async () => {
          (await sent()).done();
          await waitUntil(() => !form.isDirty);
        },
        () => form.remove(),
      ];
      for (const [count, end] of ends.entries()) {
        await becomesDirty();
        const away = link('/elsewhere');
        await end();
        away.click();
        expect(routed.length).to.equal(count + 1);
      }
      expect(question()).to.equal(null);
    });

    it('asks before a script of the page goes on, where the browser tells of it', async function () {
      if (!('navigation' in globalThis)) this.skip();
      const {href} = location;
      const heard: string[] = [];
      const note = (): number => heard.push(location.pathname);
      addEventListener('popstate', note);
      await becomesDirty();
      history.pushState({}, '', '?page=2');
      expect(location.search, 'the same page').to.equal('?page=2');
      history.replaceState(null, '', href);
      history.pushState({}, '', '/elsewhere');
      await answer('cancel');
      expect(location.href).to.equal(href);
      history.pushState({}, '', '/elsewhere');
      await answer('agree');
      await waitUntil(() => heard.length === 1);
      expect([location.pathname, ...heard]).to.deep.equal(['/elsewhere', '/elsewhere']);
      removeEventListener('popstate', note);
      history.replaceState(null, '', href);
    });
  });
});
