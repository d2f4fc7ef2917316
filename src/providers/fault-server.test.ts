import {expect} from '@open-wc/testing';

describe('the server that misbehaves', () => {
  it('names its second origin', async () => {
    const origins = (await (await fetch('/fault/origins')).json()) as {other: string};
    expect(new URL(origins.other).port).to.not.equal(location.port);
  });
});
