import {expect, fixture} from '@open-wc/testing';
import '../../widgets/display/text/text-widget.js';
import type {TextWidget} from '../../widgets/display/text/text-widget.js';
import {LateLayer} from './late-layer.js';

describe('a layer that is loaded late', () => {
  const layer = {isOpen: false, show: () => (layer.isOpen = true), hide: () => (layer.isOpen = false)};
  let host: TextWidget;
  let loads: number;
  let fail: boolean;
  let late: LateLayer;

  beforeEach(async () => {
    host = await fixture<TextWidget>('<text-widget></text-widget>');
    [loads, fail, layer.isOpen] = [0, false, false];
    late = new LateLayer(host, async () => {
      loads++;
      await Promise.resolve();
      if (fail) throw new Error('out of reach');
      return layer;
    });
  });

  it('loads once, and has the host ask again when it is there', async () => {
    late.show();
    late.show();
    expect(late.isOpen).to.be.false;
    expect(host.isUpdatePending).to.be.false;
    await host.updateComplete;
    late.show();
    expect([late.isOpen, loads]).to.deep.equal([true, 1]);
  });

  it('tells that it was about to show when it is hidden before it has come', async () => {
    late.show();
    expect(late.hide()).to.be.true;
    expect(late.hide()).to.be.false;
    await host.updateComplete;
    expect(late.isOpen).to.be.false;
  });

  it('tries again after it was out of reach', async () => {
    fail = true;
    late.show();
    await host.updateComplete;
    fail = false;
    late.show();
    await host.updateComplete;
    late.show();
    expect([late.isOpen, loads]).to.deep.equal([true, 2]);
  });
});
