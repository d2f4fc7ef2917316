import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {startServer} from './testing.mjs';

const skip = process.env.TEST_DATABASE_URL ? false : 'needs TEST_DATABASE_URL';

describe('on PostgreSQL', {skip}, () => {
  it('tells the clients of one server what another has changed', async () => {
    const one = await startServer();
    const {db} = await one.server.ready;
    const [{name}] = await db.query('select current_database() as name');
    const url = new URL(process.env.TEST_DATABASE_URL);
    url.pathname = name;
    const two = await startServer({database: url.href});
    const stream = await one.sse('/events?topic=users');
    await stream.next(({data}) => data.op === 'reset');
    await two.send('/form/update_user', {args: [3], values: {name: 'From the other'}});
    const {data} = await stream.next(({data: change}) => change.op === 'update');
    assert.equal(data.record.name, 'From the other');
    stream.close();
    await two.server.close();
    await one.server.close();
  });

  it('catches up after its connections were cut', async () => {
    const api = await startServer();
    const {db} = await api.server.ready;
    const stream = await api.sse('/events?topic=users');
    await stream.next(({data}) => data.op === 'reset');
    await db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await api.send('/form/update_user', {args: [3], values: {name: 'While it was deaf'}});
    const {data} = await stream.next(({data: change}) => change.op === 'update');
    assert.equal(data.record.name, 'While it was deaf');
    stream.close();
    await api.server.close();
  });
});
