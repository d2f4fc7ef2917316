import {expect} from '@open-wc/testing';
import {change, publish, type Now} from './parts.js';

/** What is run. */
export function actionsContract(now: Now): void {
  it('runs once, with the records at hand, and says how to undo it', async () => {
    const outcome = await now().provider.mutate!(change(publish, {keys: ['2', '3']}));
    expect(outcome).to.deep.include({status: 'done', message: 'Published 1, 2, 3'});
    expect(outcome.undo).to.deep.equal({source: 'action:unpublish(1)'});
    expect(await now().effects()).to.equal(1);
  });

  it('F77 one key is one effect, two keys are two', async () => {
    const request = change(publish);
    await now().provider.mutate!(request);
    await now().provider.mutate!(request);
    expect(await now().effects()).to.equal(1);
    await now().provider.mutate!(change(publish));
    expect(await now().effects()).to.equal(2);
  });
}
