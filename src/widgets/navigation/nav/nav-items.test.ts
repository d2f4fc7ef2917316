import {expect} from '@open-wc/testing';
import {isCurrent} from '../../../core/current-page.js';
import {HOSTILE_URLS} from '../../../testing/hostile-texts.js';
import {findCurrent, flatten, readNavItems, type CurrentHints} from './nav-items.js';

const at = (path: string, more: Partial<CurrentHints> = {}): CurrentHints => ({
  isNamed: false,
  isCurrent: (href, match) => isCurrent(href, `https://app.example${path}`, match),
  ...more,
});
const labels = (items: readonly unknown[]): string[] => flatten(readNavItems(items)).map(({label}) => label);
const found = (items: readonly unknown[], hints: CurrentHints): string | undefined => {
  const current = findCurrent(readNavItems(items), hints);
  return current && `${current.entry.label} ${current.kind}`;
};

const USERS = {label: 'Users', path: '/users', items: [{label: 'Roles', path: '/users/roles'}]};
const ITEMS = [{label: 'Home', path: '/'}, USERS, {id: 'set', label: 'Settings', path: '/settings?tab=all'}];

describe('the entries of a navigation', () => {
  it('are records by any of their names, texts and numbers; what says nothing is left out', () => {
    const items = [{label: 'A'}, {name: 'B'}, {title: 'C'}, {path: '/d'}, 'E', 6, null, {}, [], true];
    expect(labels(items)).to.deep.equal(['A', 'B', 'C', '/d', 'E', '6', 'true']);
  });

  it('have a key each, equal ones too', () => {
    const keys = readNavItems([{label: 'A'}, {label: 'A'}, {id: 'A', label: 'B'}]).map(({key}) => key);
    expect(new Set(keys).size).to.equal(3);
  });

  it('end where they contain themselves', () => {
    const item: {label: string; items: unknown[]} = {label: 'Loop', items: []};
    item.items.push(item);
    expect(labels([item])).to.have.length(4);
  });

  it('F103 lead only to safe addresses', () => {
    for (const path of HOSTILE_URLS) {
      const [entry] = readNavItems([{label: 'x', path}]);
      expect(entry?.path, path).to.equal(undefined);
      expect(entry?.isDead).to.be.true;
    }
  });

  it('have a badge only where it says something', () => {
    const badges = readNavItems([{label: 'a', badge: 3}, {label: 'b', badge: 0}, {label: 'c', badge: 'new'}, 'd']);
    expect(badges.map(({badge}) => badge)).to.deep.equal(['3', undefined, 'new', undefined]);
  });
});

describe('the current entry', () => {
  it('is that of the page, or the nearest above it', () => {
    expect(found(ITEMS, at('/'))).to.equal('Home page');
    expect(found(ITEMS, at('/users'))).to.equal('Users page');
    expect(found(ITEMS, at('/users/42'))).to.equal('Users true');
    expect(found(ITEMS, at('/users/roles/7'))).to.equal('Roles true');
    expect(found(ITEMS, at('/settings?tab=all'))).to.equal('Settings page');
    expect(found(ITEMS, at('/elsewhere'))).to.equal(undefined);
  });

  it('is the active one of the data, unless the author names the page', () => {
    const items = [
      {label: 'A', path: '/a'},
      {label: 'B', path: '/b', active: true},
    ];
    expect(found(items, at('/a'))).to.equal('B page');
    expect(found(items, at('/a', {isNamed: true}))).to.equal('A page');
  });

  it('is the active item in a group rather than the group', () => {
    const items = [{label: 'A', active: true, items: [{label: 'B', path: '/b', active: true}]}];
    expect(found(items, at('/'))).to.equal('B page');
  });

  for (const [activeItem, expected] of [
    ['set', 'Settings page'],
    ['settings', 'Settings page'],
    ['/users', 'Users page'],
    ['ROLES', 'Roles page'],
    ['roles', 'Roles page'],
    ['nothing', undefined],
  ] as const)
    it(`is the one that active-item calls ${activeItem}`, () =>
      expect(found(ITEMS, at('/', {activeItem}))).to.equal(expected));
});
