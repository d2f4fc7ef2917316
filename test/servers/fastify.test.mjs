import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {shows} from '../pages/support/browser.mjs';
import {openOn, packageOf, rowsOf} from './support/tab.mjs';

const ID = {type: 'object', properties: {id: {type: 'integer'}}, required: ['id']};
const FIELDS = {
  name: {type: 'string', minLength: 2, maxLength: 60, title: 'Name'},
  email: {type: 'string', format: 'email', title: 'E-mail'},
  role: {type: 'string', enum: ['admin', 'editor', 'reader'], title: 'Role'},
  age: {type: 'integer', minimum: 0, title: 'Age'},
};
const PERSON = {$id: 'Person', type: 'object', properties: {id: {type: 'integer', readOnly: true}, ...FIELDS}};
const QUERY = {
  type: 'object',
  properties: {
    role: {type: 'string'},
    sort: {type: 'string'},
    page: {type: 'integer', minimum: 1, default: 1},
    limit: {type: 'integer', minimum: 1, default: 50},
  },
};

/** An app as anybody would write it: its document is what the generator makes of it. */
async function peopleApp() {
  const {default: fastify} = await packageOf('fastify');
  const app = fastify({ajv: {customOptions: {allErrors: true}}});
  const people = [
    {id: 1, name: 'Ada', email: 'ada@example.com', role: 'admin', age: 36},
    {id: 2, name: 'Grace', email: 'grace@example.com', role: 'editor', age: 85},
    {id: 3, name: 'Linus', email: 'linus@example.com', role: 'reader', age: 20},
  ];
  const find = (id) => people.find((one) => one.id === id);
  await app.register(await packageOf('@fastify/swagger'), {
    openapi: {openapi: '3.1.0', info: {title: 'People', version: '1'}, servers: [{url: '/'}]},
  });
  app.addSchema(PERSON);
  const person = {200: {$ref: 'Person#'}};
  const listed = {
    200: {type: 'object', properties: {people: {type: 'array', items: {$ref: 'Person#'}}, total: {type: 'integer'}}},
  };
  app.get('/people', {schema: {operationId: 'listPeople', querystring: QUERY, response: listed}}, ({query}) => {
    const found = people.filter(({role}) => !query.role || role === query.role);
    const by = query.sort?.replace('-', '') ?? 'id';
    const turn = query.sort?.startsWith('-') ? -1 : 1;
    found.sort((one, other) => (one[by] < other[by] ? -turn : turn));
    const start = (query.page - 1) * query.limit;
    return {people: found.slice(start, start + query.limit), total: found.length};
  });
  app.get(
    '/people/:id',
    {schema: {operationId: 'getPerson', params: ID, response: person}},
    ({params}, reply) => find(params.id) ?? reply.code(404).send({message: 'Nobody'}),
  );
  const body = {type: 'object', properties: FIELDS, required: ['name', 'role']};
  app.post('/people', {schema: {operationId: 'createPerson', body, response: person}}, (request) => {
    const made = {id: people.length + 1, ...request.body};
    people.push(made);
    return made;
  });
  const change = {type: 'object', properties: FIELDS};
  app.patch(
    '/people/:id',
    {schema: {operationId: 'updatePerson', params: ID, body: change, response: person}},
    (request, reply) => {
      if (request.body.email === 'grace@example.com') return reply.code(422).send({errors: {email: ['is taken']}});
      return Object.assign(find(request.params.id), request.body);
    },
  );
  app.delete(
    '/people/:id',
    {schema: {operationId: 'deletePerson', summary: 'Delete', params: ID}},
    ({params}, reply) => {
      people.splice(people.indexOf(find(params.id)), 1);
      return reply.code(204).send();
    },
  );
  app.get('/document.json', {schema: {hide: true}}, () => app.swagger());
  app.get('/document.yaml', {schema: {hide: true}}, (_, reply) =>
    reply.type('application/yaml').send(app.swagger({yaml: true})),
  );
  await app.ready();
  return {people, handle: (request, response) => app.routing(request, response), close: () => app.close()};
}

const COLUMNS = JSON.stringify([
  {field: 'name', label: 'Name', sortable: true},
  {field: 'role', label: 'Role'},
]);
const PAGE = `<openapi-provider src="/document.json">
  <stat-widget label="First editor" data-source='interface:listPeople(role: "editor")' data-path="/0/name"></stat-widget>
  <table-widget caption="People" per-page="10" data-source="resource:people?sort=name" columns='${COLUMNS}'
    row-actions='[{"label": "Delete", "action": "action:deletePerson"}]'></table-widget>
  <form-widget aria-label="New" data-source="form:createPerson"></form-widget>
  <form-widget aria-label="Ada" data-source="form:updatePerson(1)"></form-widget>
</openapi-provider>
<openapi-provider src="/document.yaml"><stat-widget label="From YAML" data-source="interface:getPerson(2)" data-map="value: name"></stat-widget></openapi-provider>`;

describe('a Fastify app with its generated document, by <openapi-provider>', () => {
  let app;
  let site;
  let form;

  before(async () => {
    app = await peopleApp();
    site = await openOn(PAGE, app.handle);
    form = (name) => site.tab.locator(`form-widget[aria-label="${name}"]`);
  });
  after(async () => {
    await site?.close();
    await app?.close();
  });

  it('reads a page of a collection, sorted, as its parameters say', async () => {
    const rows = await rowsOf(site.tab, 3);
    assert.deepEqual(
      rows.map(([name]) => name),
      ['Ada', 'Grace', 'Linus'],
    );
    assert.ok(site.asked.includes('GET /people?sort=name&limit=10&page=1'), site.asked.join('\n'));
  });

  it('calls an operation by its id, also of a document in YAML', async () => {
    await shows(site.tab, 'stat-widget >> nth=0', 'Grace');
    await shows(site.tab, 'stat-widget >> nth=1', 'Grace');
    assert.ok(site.asked.includes('GET /people?role=editor'), site.asked.join('\n'));
  });

  it('draws a form with the fields and rules of its schema, and creates', async () => {
    const fresh = form('New');
    assert.equal(await fresh.getByLabel('E-mail').getAttribute('type'), 'email');
    await fresh.getByLabel('Name').fill('Z');
    await fresh.getByRole('button').last().click();
    await fresh.getByText('at least 2', {exact: false}).first().waitFor();
    assert.equal(app.people.length, 3, 'nothing was sent');
    await fresh.getByLabel('Name').fill('Zuse');
    await fresh.getByLabel('Age').fill('85');
    await fresh.getByRole('combobox', {name: 'Role'}).click();
    await fresh.getByRole('option', {name: 'Admin'}).click();
    await fresh.getByRole('button').last().click();
    await rowsOf(site.tab, 4);
    assert.deepEqual(app.people.at(-1), {id: 4, name: 'Zuse', role: 'admin', age: 85});
  });

  it('fills a form with the record, sends what is changed, and shows what is refused at its field', async () => {
    const ada = form('Ada');
    assert.equal(await ada.getByLabel('Name').inputValue(), 'Ada');
    await ada.getByLabel('E-mail').fill('grace@example.com');
    await ada.getByRole('button').last().click();
    await ada.getByText('is taken').first().waitFor();
    await ada.getByLabel('E-mail').fill('countess@example.com');
    await ada.getByLabel('Name').fill('Augusta');
    await ada.getByRole('button').last().click();
    await shows(site.tab, 'table-widget', 'Augusta');
    assert.deepEqual(app.people[0], {id: 1, name: 'Augusta', email: 'countess@example.com', role: 'admin', age: 36});
  });

  it('deletes the record of a row', async () => {
    await site.tab
      .locator('table-widget')
      .getByRole('button', {name: /Delete/})
      .first()
      .click();
    await site.tab.waitForFunction(
      () => !document.querySelector('table-widget').shadowRoot.textContent.includes('Augusta'),
    );
    assert.deepEqual(app.people.map(({name}) => name).includes('Augusta'), false);
    assert.deepEqual(site.seen.errors, []);
  });
});
