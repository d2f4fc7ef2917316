import {expect} from '@open-wc/testing';
import {BoardModel, type BoardInput} from './board-model.js';
import {plainTasks, tasks} from './kanban.testing.js';
import type {Shift} from './shift.js';

const COLUMNS = ['todo', 'doing', 'done'];

function modelOf(data: readonly unknown[], more: Partial<BoardInput> = {}, model = new BoardModel()): BoardModel {
  model.update({
    ...{data, columns: COLUMNS, key: undefined, limit: undefined, groupBy: 'status', orderBy: undefined},
    ...{language: 'en', live: undefined, shifts: new Map()},
    ...more,
  });
  return model;
}

const picture = ({columns}: BoardModel): string =>
  columns.map(({cards}) => cards.map(({key}) => key).join(' ')).join(' | ');

const withShift = (shift: Shift | undefined): Partial<BoardInput> => ({
  shifts: new Map(shift ? [[shift.key, shift]] : []),
});

describe('the model of a board', () => {
  it('puts each record into the column of its value, and leaves the others out', () => {
    const model = modelOf([...plainTasks(), {id: 9, status: 'archived'}, {id: 10}]);
    expect(picture(model)).to.equal('1 2 3 | 4 5 | ');
    expect(model.placeOf('9')).to.equal(undefined);
  });

  it('finds the columns in the data, and keeps one that is empty now', () => {
    const model = modelOf(plainTasks(), {columns: undefined});
    expect(model.columns.map(({label}) => label)).to.deep.equal(['Todo', 'Doing']);
    modelOf(plainTasks().slice(0, 3), {columns: undefined}, model);
    expect(picture(model)).to.equal('1 2 3 | ');
    modelOf([{id: 20, status: 'other'}], {columns: undefined}, model);
    expect(picture(model)).to.equal('20');
  });

  it('groups by numbers and by paths, and gives the value back as it was', () => {
    const model = modelOf([{id: 1, stage: {id: 7}}], {columns: [{id: 7}, {id: 8}], groupBy: 'stage.id'});
    expect(picture(model)).to.equal('1 | ');
    expect(model.shiftOf('1', {columnId: '8', index: 0})?.fields).to.deep.equal([['stage.id', 8]]);
  });

  it('orders by a field with places, found by its name, and keeps records without one last', () => {
    const data = [
      {id: 1, status: 'todo', position: 2},
      {id: 2, status: 'todo', position: 1},
    ];
    expect(picture(modelOf(data))).to.equal('2 1 |  | ');
    const some = [
      {id: 1, status: 'todo', nth: null},
      {id: 2, status: 'todo', nth: 1},
    ];
    expect(picture(modelOf(some, {orderBy: 'nth'}))).to.equal('2 1 |  | ');
    expect(modelOf(plainTasks()).orderField).to.equal(undefined);
  });

  it('leaves members that are no records out, and counts them', () => {
    const model = modelOf([...plainTasks(), 'text', 7, null]);
    expect(picture(model)).to.equal('1 2 3 | 4 5 | ');
    expect(model.bad).to.equal(2);
  });

  it('sets the place of a moved card between its new neighbours', () => {
    const model = modelOf(tasks());
    const fieldsAt = (columnId: string, index: number) => model.shiftOf('1', {columnId, index})?.fields;
    expect(fieldsAt('doing', 1)).to.deep.equal([
      ['status', 'doing'],
      ['position', 1.5],
    ]);
    expect(fieldsAt('doing', 0)).to.deep.equal([
      ['status', 'doing'],
      ['position', 0],
    ]);
    expect(fieldsAt('doing', 9)).to.deep.equal([
      ['status', 'doing'],
      ['position', 3],
    ]);
    expect(fieldsAt('done', 0)).to.deep.equal([
      ['status', 'done'],
      ['position', 1],
    ]);
  });

  it('shows a shifted card where it was put, whatever comes and goes around it', () => {
    const model = modelOf(tasks());
    const shift = model.shiftOf('1', {columnId: 'doing', index: 1});
    expect(picture(modelOf(tasks(), withShift(shift), model))).to.equal('2 3 | 4 1 5 | ');
    const more = [...tasks(), {id: 6, status: 'doing', position: 1.2}];
    expect(picture(modelOf(more, withShift(shift), model))).to.equal('2 3 | 4 6 1 5 | ');
    const less = tasks().filter(({id}) => id !== 5);
    expect(picture(modelOf(less, withShift(shift), model))).to.equal('2 3 | 4 1 | ');
  });

  it('without places a shifted card stands where the data has it, in its new column', () => {
    const model = modelOf(plainTasks());
    const shift = model.shiftOf('2', {columnId: 'doing', index: 2});
    expect(picture(modelOf(plainTasks(), withShift(shift), model))).to.equal('1 3 | 2 4 5 | ');
  });

  it('groups thousands of cards', () => {
    const data = Array.from({length: 5000}, (_, id) => ({id, status: COLUMNS[id % 3], position: 5000 - id}));
    const model = modelOf(data);
    expect(model.column('todo')?.cards[0]?.key).to.equal('4998');
    expect(model.columns.map(({cards}) => cards.length)).to.deep.equal([1667, 1667, 1666]);
  });
});
