import {expect} from '@open-wc/testing';
import {mergeDashboards} from './dash-merge.js';
import type {DashboardConfig} from './dash-config.js';

const BASE: DashboardConfig = {
  ...{id: 1, version: 3, name: 'Ops', time_range: 'last_hour'},
  widgets: [
    {id: 'a', title: 'A'},
    {id: 'b', title: 'B'},
    {id: 'c', title: 'C'},
  ],
};
const titles = ({widgets = []}: DashboardConfig): readonly unknown[] => widgets.map(({title}) => title);

describe('two who change one dashboard', () => {
  it('keep what each of them did', () => {
    const mine = {...BASE, time_range: 'last_day', widgets: [{id: 'a', title: 'Mine'}, ...BASE.widgets!.slice(1)]};
    const theirs = {
      ...BASE,
      version: 4,
      name: 'Theirs',
      widgets: [...BASE.widgets!.slice(0, 2), {id: 'c', title: 'New'}],
    };
    const {config, both} = mergeDashboards(BASE, mine, theirs);
    expect(titles(config)).to.deep.equal(['Mine', 'B', 'New']);
    expect([config.name, config.time_range, config.version, both]).to.deep.equal(['Theirs', 'last_day', 4, []]);
  });

  it('keep both of one widget where one moved it and the other named it', () => {
    const place = {x: 0, y: 0, w: 4, h: 3};
    const base = {widgets: [{id: 'a', title: 'A', position: place}]};
    const mine = {widgets: [{id: 'a', title: 'A', position: {...place, y: 3}}]};
    const theirs = {widgets: [{id: 'a', title: 'Theirs', position: place}]};
    const {config, both} = mergeDashboards(base, mine, theirs);
    expect([config.widgets, both]).to.deep.equal([[{id: 'a', title: 'Theirs', position: {...place, y: 3}}], []]);
  });

  it('keep what one added, drop what one removed, unless the other changed it', () => {
    const mine = {...BASE, widgets: [BASE.widgets![0]!, {id: 'b', title: 'Changed'}, {id: 'd', title: 'Added'}]};
    const theirs = {...BASE, widgets: [BASE.widgets![0]!, BASE.widgets![2]!]};
    expect(titles(mergeDashboards(BASE, mine, theirs).config)).to.have.members(['A', 'Changed', 'Added']);
  });

  it('know of a widget that both changed, where mine stands', () => {
    const change = (title: string): DashboardConfig => ({...BASE, widgets: [{id: 'a', title}]});
    const {config, both} = mergeDashboards(
      {...BASE, widgets: [{id: 'a', title: 'A'}]},
      change('Mine'),
      change('Theirs'),
    );
    expect([titles(config), both]).to.deep.equal([['Mine'], ['a']]);
  });
});
