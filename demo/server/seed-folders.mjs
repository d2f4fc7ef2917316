import {insertAll, restartIdentities} from './seed.mjs';

/** What folders there are, each with those in it; a text has none. */
const TREE = {
  Company: ['Handbook', 'Meetings', {Policies: ['Travel', 'Security', 'Expenses']}],
  Design: [{'Brand book': ['Logos', 'Colours', 'Type']}, {Research: ['Interviews', 'Surveys']}],
  Engineering: [
    {Services: ['Billing', 'Catalogue', 'Search']},
    {Clients: ['Web', 'iOS', 'Android']},
    {Operations: ['Runbooks', 'Incidents']},
  ],
  Sales: [{Europe: ['France', 'Germany', 'Spain']}, {Americas: ['Brazil', 'Canada', 'Mexico']}, 'Price lists'],
  Archive: [],
};

const ICONS = {Company: 'building', Design: 'palette', Engineering: 'code', Sales: 'chart-bar', Archive: 'archive'};

const entriesOf = (children) =>
  children.flatMap((child) => (typeof child === 'string' ? [[child, []]] : Object.entries(child)));

/** Fills the folders, each level in its order. */
export async function seedFolders(db) {
  const rows = [];
  const add = ([name, children], place, parent) => {
    const id = rows.length + 1;
    rows.push({id, name, icon: ICONS[name] ?? 'folder', parent_id: parent, place});
    entriesOf(children).forEach((child, at) => add(child, at, id));
  };
  Object.entries(TREE).forEach((entry, place) => add(entry, place, null));
  await insertAll(db, 'folders', rows);
  await restartIdentities(db);
}
