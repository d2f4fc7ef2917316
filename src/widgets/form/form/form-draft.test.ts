import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dataFixture, type DataFixture} from '../../../testing/data-fixture.js';
import '../../../testing/preload.js';
import '../../action/button/button-widget.js';
import '../../action/button/button-more.js';
import '../input/input-widget.js';
import './form-widget.js';
import type {Values} from '../../../data/types.js';
import type {InputWidget} from '../input/input-widget.js';
import type {FormWidget} from './form-widget.js';

const PLACE = 'total-widgets:draft:user';
const RECORDS: Readonly<Record<string, Values>> = {1: {name: 'Ada'}, 2: {name: 'Lin'}};

const offer = (form: Element): HTMLElement | null =>
  form.shadowRoot!.querySelector('[part="draft"]:has(button-widget)');
const press = (form: Element, place: number): void =>
  offer(form)!.querySelectorAll<HTMLElement>('button-widget')[place]!.click();
const control = (form: Element): InputWidget => form.querySelector('input-widget')!;
const kept = (): [string, string][] =>
  Object.entries(localStorage).filter(([name]) => name.startsWith(PLACE)) as [string, string][];
const isKept = (name: string): boolean => kept().some(([, text]) => text.includes(`"${name}"`));
const leavePage = (): boolean => dispatchEvent(new Event('pagehide'));

async function type(form: Element, text: string): Promise<void> {
  const inner = control(form).shadowRoot!.querySelector('input')!;
  inner.value = text;
  inner.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await control(form).updateComplete;
}

describe('the draft of a <form-widget>', () => {
  let data: DataFixture;

  const shows = async (form: FormWidget, id: number | string): Promise<void> => {
    await data.settle();
    await waitUntil(() => control(form).value === RECORDS[id]!['name'], `no record ${id}`);
    await form.updateComplete;
  };
  const become = async (form: FormWidget, id: number): Promise<void> => {
    data.provider.description = {fields: [], values: RECORDS[id]!, version: '1'};
    form.dataSource = `form:update_user(${id})`;
    await shows(form, id);
  };
  /** The page, read anew: a form for one record. */
  const formFor = async (id: number): Promise<FormWidget> => {
    data.provider.description = {fields: [], values: RECORDS[id]!, version: '1'};
    const markup = await fixture<HTMLElement>(
      html`<div lang="en">
        <form-widget data-source="form:update_user(${id})" draft="user" debounce="0">
          <input-widget field="name" label="Name"></input-widget>
          <button-widget slot="actions" type="submit" label="Save"></button-widget>
        </form-widget>
      </div>`,
    );
    await data.add(markup);
    const form = markup.querySelector('form-widget')!;
    await shows(form, id);
    return form;
  };
  const leaveWith = async (id: number, name: string): Promise<void> => {
    const form = await formFor(id);
    await type(form, name);
    leavePage();
    form.parentElement!.remove();
  };

  beforeEach(async () => {
    data = await dataFixture();
  });
  afterEach(() => {
    for (const [name] of kept()) localStorage.removeItem(name);
    data.remove();
  });

  it('is offered with its own record alone, over a reload', async () => {
    await leaveWith(1, 'Grace');
    const other = await formFor(2);
    expect([offer(other), isKept('Grace')]).to.deep.equal([null, true]);
    other.parentElement!.remove();
    const form = await formFor(1);
    await waitUntil(() => offer(form));
    await expect(form).to.be.accessible();
    offer(form)!.querySelector('button-widget')!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => control(form).value === 'Grace');
    expect([form.isDirty, offer(form)]).to.deep.equal([true, null]);
  });

  it('keeps what was filled in before it was loaded itself', async () => {
    const form = await fixture<FormWidget>(
      html`<form-widget><input-widget name="name" label="Name"></input-widget></form-widget>`,
    );
    await type(form, 'Grace');
    form.draft = 'user';
    await form.updateComplete;
    leavePage();
    expect(isKept('Grace')).to.be.true;
  });

  it('is one for each record, and only that of the record is discarded', async () => {
    await leaveWith(1, 'Grace');
    await leaveWith(2, 'Mary');
    const form = await formFor(2);
    await waitUntil(() => offer(form));
    press(form, 1);
    await waitUntil(() => !isKept('Mary'));
    expect([offer(form), isKept('Grace')]).to.deep.equal([null, true]);
  });

  it('is taken back when the form is given to another record, and offered when it comes to its own', async () => {
    await leaveWith(1, 'Grace');
    const form = await formFor(1);
    await waitUntil(() => offer(form));
    await become(form, 2);
    expect(offer(form)).to.equal(null);
    await become(form, 1);
    await waitUntil(() => offer(form));
    press(form, 0);
    await waitUntil(() => control(form).value === 'Grace');
  });

  it('is kept with the record that it was filled in for, though that leaves at once', async () => {
    const form = await formFor(1);
    await type(form, 'Grace');
    await become(form, 2);
    leavePage();
    expect(kept()).to.have.length(1);
    form.parentElement!.remove();
    expect(offer(await formFor(2))).to.equal(null);
    const first = await formFor(1);
    await waitUntil(() => offer(first));
  });

  it('is not offered beside the edits that the form itself brings back', async () => {
    const form = await formFor(1);
    await type(form, 'Grace');
    leavePage();
    await become(form, 2);
    data.provider.description = {fields: [], values: RECORDS[1]!, version: '1'};
    form.dataSource = 'form:update_user(1)';
    await waitUntil(() => control(form).value === 'Grace');
    await form.updateComplete;
    expect(offer(form)).to.equal(null);
  });

  it('goes when its record was saved, also by an answer that comes when the form is for another', async () => {
    await leaveWith(2, 'Mary');
    const form = await formFor(1);
    await type(form, 'Grace');
    leavePage();
    form.querySelector('button-widget')!.click();
    const submits = () => data.provider.changes.filter(({request}) => request.intent === 'submit');
    await waitUntil(() => submits().length === 1);
    await become(form, 2);
    await waitUntil(() => offer(form));
    submits()[0]!.done({version: '2'});
    await waitUntil(() => !isKept('Grace'));
    expect([isKept('Mary'), offer(form) !== null]).to.deep.equal([true, true]);
  });

  it('keeps what was filled in before the record was known for that record', async () => {
    const form = await fixture<FormWidget>(
      html`<form-widget data-source="form:update_user({url.user})" draft="user" debounce="0">
        <input-widget field="name" label="Name"></input-widget>
      </form-widget>`,
    );
    await data.add(form);
    await type(form, 'Grace');
    leavePage();
    expect(kept()).to.deep.equal([]);
    data.provider.description = {fields: [], values: RECORDS[1]!, version: '1'};
    form.dataSource = 'form:update_user(1)';
    await data.settle();
    leavePage();
    await waitUntil(() => isKept('Grace'));
    form.remove();
    const again = await formFor(1);
    await waitUntil(() => offer(again));
  });

  it('is one for each address that a form without a source goes to', async () => {
    const formTo = (action: string): Promise<FormWidget> =>
      fixture(
        html`<form-widget action=${action} draft="user">
          <input-widget name="name" label="Name"></input-widget>
        </form-widget>`,
      );
    const first = await formTo('/users/1');
    await first.updateComplete;
    await type(first, 'Grace');
    leavePage();
    await waitUntil(() => isKept('Grace'));
    first.remove();
    const other = await formTo('/users/2');
    expect(offer(other)).to.equal(null);
    other.remove();
    const again = await formTo('/users/1');
    await waitUntil(() => offer(again));
  });

  it('offers nothing that was kept by the name alone, and leaves none of it behind', async () => {
    localStorage.setItem(PLACE, '{"at":1,"values":{"name":"Grace"}}');
    const form = await formFor(2);
    await waitUntil(() => localStorage.getItem(PLACE) === null);
    expect([offer(form), control(form).value]).to.deep.equal([null, 'Lin']);
  });

  describe('while the offer is not answered', () => {
    const inner = (form: Element): Element | null =>
      form.contains(document.activeElement) ? document.activeElement : null;
    /** A form whose offer is passed over, with a letter typed, and the page read anew after that. */
    const passedOver = async (): Promise<FormWidget> => {
      await leaveWith(1, 'Grace');
      const form = await formFor(1);
      await waitUntil(() => offer(form));
      await type(form, 'N');
      leavePage();
      expect(kept().map(([, text]) => [text.includes('Grace'), text.includes('"N"')])).to.deep.equal([[true, true]]);
      form.parentElement!.remove();
      const again = await formFor(1);
      await waitUntil(() => offer(again));
      return again;
    };

    it('loses neither what was kept nor what is typed beside it', async () => {
      const form = await passedOver();
      press(form, 0);
      await waitUntil(() => control(form).value === 'Grace');
      await form.updateComplete;
      press(form, 0);
      await waitUntil(() => control(form).value === 'N' && !offer(form));
      leavePage();
      expect([isKept('Grace'), isKept('N')]).to.deep.equal([false, true]);
    });

    it('discards one at a time', async () => {
      const form = await passedOver();
      press(form, 1);
      await waitUntil(() => !isKept('Grace'));
      expect(isKept('N')).to.be.true;
      await form.updateComplete;
      press(form, 1);
      await waitUntil(() => !offer(form));
      expect(kept()).to.deep.equal([]);
    });

    it('keeps what is typed here when the offer is discarded', async () => {
      await leaveWith(1, 'Grace');
      const form = await formFor(1);
      await waitUntil(() => offer(form));
      await type(form, 'N');
      press(form, 1);
      expect([isKept('Grace'), isKept('N')]).to.deep.equal([false, true]);
    });

    it('keeps it over a reset, and with another record between', async () => {
      await leaveWith(1, 'Grace');
      const form = await formFor(1);
      await waitUntil(() => offer(form));
      await type(form, 'N');
      form.reset();
      await waitUntil(() => control(form).value === 'Ada');
      leavePage();
      expect([isKept('Grace'), isKept('N')]).to.deep.equal([true, false]);
      await become(form, 2);
      await become(form, 1);
      await waitUntil(() => offer(form));
    });

    it('takes over fields that were left alone then without covering what is typed in them now', async () => {
      const made = (): Promise<FormWidget> =>
        fixture(
          html`<form-widget action="/users" draft="user">
            <input-widget name="name" label="Name"></input-widget><input-widget name="city" label="City"></input-widget>
          </form-widget>`,
        );
      const first = await made();
      await first.updateComplete;
      await type(first, 'Grace');
      leavePage();
      await waitUntil(() => isKept('Grace'));
      first.remove();
      const form = await made();
      await waitUntil(() => offer(form));
      const city = form.querySelectorAll('input-widget')[1]!;
      city.focus();
      await sendKeys({type: 'Oslo'});
      press(form, 0);
      await waitUntil(() => control(form).value === 'Grace');
      expect(city.value).to.equal('Oslo');
      expect([isKept('Grace'), isKept('Oslo')]).to.deep.equal([true, true]);
    });

    for (const [place, does] of [
      [0, 'taken over'],
      [1, 'discarded'],
    ] as const)
      it(`leads to the first field when it is ${does} by a key`, async () => {
        await leaveWith(1, 'Grace');
        const form = await formFor(1);
        await waitUntil(() => offer(form));
        offer(form)!.querySelectorAll('button-widget')[place]!.focus();
        await sendKeys({press: 'Enter'});
        await waitUntil(() => !offer(form));
        expect(inner(form)).to.equal(control(form));
      });
  });
});
