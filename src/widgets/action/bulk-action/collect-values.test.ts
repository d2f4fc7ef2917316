import {expect, fixture, html} from '@open-wc/testing';
import {areValid, collectValues, controlsAmong} from './collect-values.js';

async function controls(markup: ReturnType<typeof html>): Promise<ReturnType<typeof controlsAmong>> {
  const place = await fixture(html`<div>${markup}</div>`);
  return controlsAmong(place.children);
}

describe('the values of controls', () => {
  it('are those of all that have a name, at any depth', async () => {
    const found = await controls(html`
      <label>Name <input name="name" value="Ada" /></label>
      <input value="nameless" />
      <fieldset>
        <textarea name="note">Hello</textarea>
        <select name="role">
          <option value="admin" selected>Admin</option>
        </select>
        <button name="go" value="1">Go</button>
      </fieldset>
    `);
    expect(collectValues(found)).to.deep.equal({name: 'Ada', note: 'Hello', role: 'admin'});
  });

  it('are yes or no, one of several, or several', async () => {
    const found = await controls(html`
      <input type="checkbox" name="notify" checked />
      <input type="checkbox" name="archive" />
      <input type="checkbox" name="tags" value="a" checked /><input type="checkbox" name="tags" value="b" checked />
      <input type="checkbox" name="tags" value="c" />
      <input type="radio" name="size" value="s" /><input type="radio" name="size" value="m" checked />
      <select name="days" multiple>
        <option selected>Mon</option>
        <option>Tue</option>
        <option selected>Wed</option>
      </select>
    `);
    expect(collectValues(found)).to.deep.equal({
      notify: true,
      archive: false,
      tags: ['a', 'b'],
      size: 'm',
      days: ['Mon', 'Wed'],
    });
  });

  it('are those of widgets too, by their name or field; what is off is left out', async () => {
    const place = document.createElement('div');
    for (const control of [
      {field: 'price', value: 3},
      {name: 'off', value: 'x', disabled: true},
    ])
      place.append(Object.assign(document.createElement('any-control'), control));
    place.append(Object.assign(document.createElement('input'), {name: 'gone', disabled: true}));
    expect(collectValues(controlsAmong(place.children))).to.deep.equal({price: 3});
  });

  it('are right only where all are', async () => {
    const found = await controls(html`<input name="a" value="x" /><input name="b" required />`);
    expect(areValid(found)).to.equal(false);
    (found[1] as unknown as HTMLInputElement).value = 'y';
    expect(areValid(found)).to.equal(true);
  });
});
