import {expect} from '@open-wc/testing';
import {chartCsv, csvCell} from './chart-csv.js';
import {modelOf} from './chart-input.js';
import {writerOf} from './chart-words.js';

const csv = (data: unknown, more: {unit?: string; type?: 'scatter' | 'line'; x?: string} = {}): string => {
  const model = modelOf({data, language: 'en', type: more.type, x: more.x});
  return chartCsv(model, writerOf(model, 'en', 'currency'), more.unit);
};

describe('a chart as CSV', () => {
  it('has exact figures, the names of the series, and their unit', () => {
    const data = {labels: ['a', 'b'], datasets: [{label: 'Time', data: [1234.5, null]}]};
    expect(csv(data, {unit: 'ms'})).to.equal('\uFEFFCategory,Time (ms)\r\na,1234.5\r\nb,\r\n');
  });

  it('F110 quotes what must be quoted', () => {
    expect(csvCell('a,b')).to.equal('"a,b"');
    expect(csvCell('say "x"')).to.equal('"say ""x"""');
    expect(csvCell('two\nlines')).to.equal('"two\nlines"');
  });

  it('F107 F110 holds no formula, and keeps figures figures', () => {
    for (const formula of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', ' =1', '\t=1', '\uFF1D1', '|cmd']) {
      expect(csvCell(formula).replace(/^"/, '').startsWith("'"), formula).to.equal(true);
    }
    expect(csvCell(-5)).to.equal('-5');
    expect(csvCell('-5')).to.equal('-5');
    expect(csv({labels: ['=HYPERLINK("//x")'], datasets: [{label: '@x', data: [-1]}]})).to.equal(
      '\uFEFFCategory,\'@x\r\n"\'=HYPERLINK(""//x"")",-1\r\n',
    );
  });

  it('writes moments as machines do, and each series of a scatter chart with its own places', () => {
    const rows = [{at: 1_700_000_000_000, n: 1}];
    expect(csv(rows, {x: 'at'})).to.include('2023-11-14T22:13:20.000Z,1');
    const points = {
      datasets: [
        {label: 'a', data: [{x: 1, y: 2}]},
        {
          label: 'b',
          data: [
            {x: 3, y: 4},
            {x: 5, y: 6},
          ],
        },
      ],
    };
    expect(csv(points, {type: 'scatter'})).to.include('1,2,3,4\r\n,,5,6\r\n');
  });
});
