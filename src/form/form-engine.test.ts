import {expect} from '@open-wc/testing';
import {FormEngine} from './form-engine.js';

const error = (path: string, code = 'wrong') => ({path, code, message: `is ${code}`});
const people = () => new FormEngine({name: 'Ada', addresses: [{street: 'A'}, {street: 'B'}, {street: 'C'}]});

describe('M-05 FormEngine', () => {
  describe('values', () => {
    it('are read and written by name, without changing what was handed out', () => {
      const form = people();
      const before = form.values;
      form.setValue('addresses[1][street]', 'Z');
      expect(form.value('addresses[1][street]')).to.equal('Z');
      expect(before).to.deep.equal(people().values);
      expect(form.values['addresses']).not.to.equal(before['addresses']);
      expect((form.values as {addresses: unknown[]}).addresses[0]).to.equal(
        (before as {addresses: unknown[]}).addresses[0],
      );
    });

    it('F-17 of other fields can be set by the page', () => {
      const form = new FormEngine({department: '1', position: '7'});
      form.subscribe('department', () => form.setValue('position', undefined));
      form.setValue('department', '2');
      expect(form.values).to.deep.equal({department: '2', position: undefined});
    });

    it('are left alone by names that mean nothing or a prototype', () => {
      const form = people();
      const before = form.values;
      for (const name of ['', '[', '__proto__[hit]', 'a[constructor][prototype]']) form.setValue(name, 'x');
      expect(form.values).to.equal(before);
      expect(({} as {hit?: unknown}).hit).to.equal(undefined);
    });

    it('have no holes in lists, however far a name reaches', () => {
      const form = new FormEngine();
      form.setValue('rows[999999][n]', '1');
      form.setValue('rows[5][n]', '2');
      expect(form.values).to.deep.equal({rows: [{n: '1'}, {n: '2'}]});
    });

    it('are dirty when they differ from what was there at first, field by field', () => {
      const form = people();
      expect(form.isDirty()).to.be.false;
      form.setValue('name', 'Bo');
      expect([form.isDirty(), form.isDirty('name'), form.isDirty('addresses')]).to.deep.equal([true, true, false]);
      form.setValue('name', 'Ada');
      expect(form.isDirty()).to.be.false;
      form.setValue('nick', '');
      expect(form.isDirty()).to.be.false;
    });
  });

  describe('changes', () => {
    it('are told to the field alone, the parts around it and within it', () => {
      const form = people();
      const heard: string[] = [];
      for (const name of ['', 'name', 'addresses', 'addresses[0][street]', 'addresses[1][street]'])
        form.subscribe(name, (kind) => heard.push(`${name}:${kind}`));
      form.setValue('addresses[0][street]', 'Z');
      expect(heard).to.deep.equal([':value', 'addresses:value', 'addresses[0][street]:value']);
      heard.length = 0;
      form.touch('name');
      expect(heard).to.deep.equal(['name:field']);
    });

    it('are not told where nothing changed, nor after the end', () => {
      const form = people();
      let heard = 0;
      const stop = form.subscribe('name', () => heard++);
      form.setValue('name', 'Ada');
      form.setErrors('rules', []);
      expect(heard).to.equal(0);
      stop();
      form.setValue('name', 'Bo');
      expect(heard).to.equal(0);
    });
  });

  describe('errors', () => {
    it('F-09 M-23 show at fields that somebody has been at, or at all after a submission', () => {
      const form = people();
      form.setErrors('rules', [error('name'), error('addresses[1][street]')]);
      expect(form.shownErrorsOf('name')).to.deep.equal([]);
      form.touch('name');
      expect(form.shownErrorsOf('name')).to.have.length(1);
      expect(form.shownErrorsOf('addresses[1][street]')).to.deep.equal([]);
      form.touchAll();
      expect(form.shownErrorsOf('addresses[1][street]')).to.have.length(1);
      expect(form.touched).to.deep.equal(['name']);
    });

    it('are gathered from all who find some, and replaced by each for itself', () => {
      const form = people();
      form.setErrors('control', [error('name', 'missing')]);
      form.setErrors('server', [error('name', 'taken'), error('', 'closed')]);
      expect(form.errorsOf('name').map(({code}) => code)).to.deep.equal(['missing', 'taken']);
      form.setErrors('control', []);
      expect(form.errorsOf('name').map(({code}) => code)).to.deep.equal(['taken']);
      expect(form.shownErrorsOf('').map(({code}) => code)).to.deep.equal(['closed']);
    });

    it('of the server go when the field is changed', () => {
      const form = people();
      form.setErrors('server', [error('name', 'taken')]);
      form.setValue('name', 'Bo');
      expect(form.errorsOf('name')).to.deep.equal([]);
    });

    it('can be said of some fields alone, which leaves the others', () => {
      const form = people();
      form.setErrors('server', [error('name'), error('addresses.0.street')]);
      form.setErrors('server', [error('other')], ['name']);
      expect(form.errors.map(({path}) => path)).to.deep.equal(['addresses[0][street]']);
    });
  });

  describe('rows', () => {
    const streets = (form: FormEngine) => form.rowsOf('addresses').map((row) => (row as {street?: string}).street);

    it('F-16 are added, taken away and moved, with their keys', () => {
      const form = people();
      const [a, b, c] = form.keysOf('addresses');
      form.addItem('addresses', {street: 'D'});
      form.moveItem('addresses', 0, 2);
      form.removeItem('addresses', 0);
      expect(streets(form)).to.deep.equal(['C', 'A', 'D']);
      expect(form.keysOf('addresses').slice(0, 2)).to.deep.equal([c, a]);
      expect(form.keysOf('addresses')).not.to.include(b);
      expect(new Set(form.keysOf('addresses')).size).to.equal(3);
    });

    it('keep their errors and touched fields wherever they go', () => {
      const form = people();
      form.keysOf('addresses');
      form.touch('addresses[2][street]');
      form.setErrors('rules', [error('addresses[2][street]')]);
      form.moveItem('addresses', 2, 0);
      expect(form.shownErrorsOf('addresses[0][street]')).to.have.length(1);
      expect(form.shownErrorsOf('addresses[2][street]')).to.deep.equal([]);
      form.removeItem('addresses', 1);
      expect(form.errors.map(({path}) => path)).to.deep.equal(['addresses[0][street]']);
      form.removeItem('addresses', 0);
      expect([form.errors, form.touched]).to.deep.equal([[], []]);
    });

    it('do nothing where there are none', () => {
      const form = people();
      form.removeItem('addresses', 9);
      form.moveItem('addresses', 0, 9);
      form.removeItem('nothing', 0);
      form.moveItem('name', 0, 1);
      expect(form.values).to.deep.equal(people().values);
    });

    it('F-12 begin a list where there was none', () => {
      const form = new FormEngine();
      form.addItem('variants');
      expect(form.values).to.deep.equal({variants: [{}]});
    });
  });

  it('F-15 switches the kind of a record, and keeps what was filled in', () => {
    const form = new FormEngine({content: {_union_type: 'text', text: 'Hello'}});
    form.setUnionType('content', 'image');
    expect(form.value('content')).to.deep.equal({_union_type: 'image', text: 'Hello'});
  });

  it('goes back to what was there at first', () => {
    const form = people();
    form.setValue('name', 'Bo');
    form.touch('name');
    form.setErrors('server', [error('name')]);
    form.reset();
    expect([form.values, form.touched, form.errors]).to.deep.equal([people().values, [], []]);
  });

  it('takes news of the server, and keeps what was typed', () => {
    const form = people();
    form.setValue('name', 'Bo');
    form.rebase({...form.initial, name: 'Cy', mail: 'a@b.c'});
    expect(form.value('name')).to.equal('Bo');
    expect(form.value('mail')).to.equal('a@b.c');
    expect(form.isDirty('name')).to.be.true;
  });
});
