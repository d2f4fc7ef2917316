// A list and a stat bound to feeds of a provider: the whole way that data takes in this library.
import '../../src/providers/function/function-provider.js';
import '../../src/widgets/data/list/list-widget.js';
import '../../src/widgets/display/stat/stat-widget.js';

const until = async (read) => {
  while (!read()) await new Promise(requestAnimationFrame);
};

export async function setUp(box, records) {
  const provider = document.createElement('function-provider');
  provider.feeds = {rows: () => () => {}, count: () => () => {}};
  const list = Object.assign(document.createElement('list-widget'), {dataSource: 'stream:rows'});
  const stat = Object.assign(document.createElement('stat-widget'), {dataSource: 'subscribe:count', label: 'Records'});
  provider.append(stat, list);
  box.append(provider);
  const last = () => list.shadowRoot.querySelector('[part=value]')?.textContent;
  const count = () => stat.shadowRoot.querySelector('[part=value]')?.textContent;
  await new Promise((resolve) => setTimeout(resolve, 300));
  provider.push('rows', {op: 'reset', records});
  await until(last);
  let sum = 0;
  return {
    push(changed) {
      sum += changed.length;
      provider.push(
        'rows',
        changed.map((record) => ({op: 'update', record})),
      );
      provider.push('count', sum);
    },
    last,
    count,
  };
}
