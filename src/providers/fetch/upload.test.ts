import {expect} from '@open-wc/testing';
import {failureOf} from '../testing/faults.js';
import {form, planned} from './fetch.testing.js';
import {upload} from './upload.js';

describe('uploads', () => {
  const file = () => new File(['x'.repeat(300_000)], 'photo.png', {type: 'image/png'});

  it('F145 M-24 go as multipart: the JSON as "body", each file under its path', async () => {
    const {faults, mutate} = await planned({strict: true, answers: [{body: {}}]});
    await mutate(form, {values: {name: 'A', avatar: file()}});
    const [seen] = (await faults.seen()).requests;
    expect(seen?.headers['content-type']).to.match(/^multipart\/form-data; boundary=/);
    expect(seen?.body).to.contain('name="body"').and.to.contain('{"args":[42],"values":{"name":"A"}}');
    expect(seen?.body).to.contain('name="avatar"; filename="photo.png"');
    expect(seen?.headers['idempotency-key']).to.equal('key-1');
  });

  it('F145 are not part of a check, which is made with each change', async () => {
    const {faults, mutate} = await planned({answers: [{body: {errors: []}}]});
    await mutate(form, {intent: 'validate', values: {name: 'A', papers: [file()]}, touched: ['name']});
    const [seen] = (await faults.seen()).requests;
    expect(seen?.headers['content-type']).to.equal('application/json');
    expect(seen?.body).to.deep.include({values: {name: 'A', papers: [null]}});
  });

  it('F145 tell how far they are, up to the end', async () => {
    const {faults, mutate} = await planned({answers: [{body: {message: 'Saved'}}]}, {upload});
    const steps: [number, number][] = [];
    const progress = (done: number, all: number) => void steps.push([done, all]);
    const outcome = await mutate(form, {values: {avatar: file()}, progress});
    expect(outcome.message).to.equal('Saved');
    const [done, all] = steps.at(-1) ?? [0, 1];
    expect(done).to.equal(all);
    expect(all).to.be.above(300_000);
    expect((await faults.seen()).requests[0]?.size).to.equal(all);
  });

  it('F145 have more time than a request without files', async () => {
    const {mutate} = await planned({answers: [{delay: 300, body: {message: 'Saved'}}]}, {upload, timeout: 100});
    expect((await failureOf(mutate(form, {values: {}}))).code).to.equal('timeout');
    expect((await mutate(form, {values: {avatar: file()}})).message).to.equal('Saved');
  });

  it('F145 can be cancelled', async () => {
    const {faults, mutate} = await planned({answers: [{hang: true}]}, {upload});
    const control = new AbortController();
    const sent = mutate(form, {values: {avatar: file()}, progress: () => {}, signal: control.signal});
    const settled = sent.then(
      () => 'done',
      (thrown: Error) => thrown.name,
    );
    await faults.until(({live}) => live === 1);
    control.abort();
    expect(await settled).to.equal('AbortError');
    await faults.until(({aborted}) => aborted === 1);
  });

  it('F145 a cut network is a failure of the network', async () => {
    const {mutate} = await planned({answers: [{reset: 'before'}]}, {upload});
    const error = await failureOf(mutate(form, {values: {avatar: file()}, progress: () => {}}));
    expect(error.code).to.equal('network');
  });

  it('F139 refusals of an upload are read like any other', async () => {
    const {mutate} = await planned({answers: [{status: 413, problem: {title: 'Too big'}}]}, {upload});
    const error = await failureOf(mutate(form, {values: {avatar: file()}, progress: () => {}}));
    expect(error).to.include({message: 'Too big', status: 413});
  });
});
