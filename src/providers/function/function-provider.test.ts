import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../widgets/display/stat/stat-widget.js';
import './function-provider.js';
import type {FunctionProvider} from './function-provider.js';
import type {Functions} from './function-types.js';

describe('<function-provider>', () => {
  const make = async (functions?: Functions) =>
    fixture<FunctionProvider>(html`
      <function-provider .functions=${functions}>
        <stat-widget label="Users" data-source="interface:count"></stat-widget>
      </function-provider>
    `);
  const stat = (root: Element) => root.querySelector<HTMLElement & {value: unknown}>('stat-widget')!;
  const shows = (root: Element, value: unknown) =>
    waitUntil(() => String(stat(root).value) === String(value), `it shows ${String(value)}`, {timeout: 5000});

  it('serves a widget', async () => {
    await shows(await make({count: () => 1234}), 1234);
  });

  it('F92 functions that come later clear the error', async () => {
    const root = await make();
    root.functions = {count: () => 5};
    await shows(root, 5);
  });

  it('what it has no function for goes to the provider above', async () => {
    const root = await fixture(html`
      <function-provider .functions=${{count: () => 7}}>
        <function-provider .functions=${{other: () => 8}}>
          <stat-widget data-source="interface:count"></stat-widget>
        </function-provider>
      </function-provider>
    `);
    await shows(root, 7);
  });

  it('other functions of the same names make no widget read again', async () => {
    let calls = 0;
    const count = () => ++calls;
    const root = await make({count});
    await shows(root, 1);
    for (let render = 0; render < 20; render++) {
      root.functions = {count: () => count()};
      await root.updateComplete;
    }
    expect(calls).to.equal(1);
  });

  it('push reaches a widget', async () => {
    const root = await fixture<FunctionProvider>(html`
      <function-provider><stat-widget data-source="subscribe:metrics:users"></stat-widget></function-provider>
    `);
    root.push('metrics:users', 41);
    await shows(root, 41);
    root.push('metrics:users', 42);
    await shows(root, 42);
  });

  it('F70 two of them share nothing', async () => {
    const [first, second] = [await make({count: () => 1}), await make({count: () => 2})];
    await shows(first, 1);
    await shows(second, 2);
    expect(first.node!.provider.identity).to.not.equal(second.node!.provider.identity);
  });
});
