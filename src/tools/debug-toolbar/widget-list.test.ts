import {expect, fixture, html} from '@open-wc/testing';
import '../../widgets/layout/box/box-widget.js';
import '../../widgets/layout/divider/divider-widget.js';
import {collectRows, filterRows} from './widget-list.js';

const page = () =>
  fixture(
    html`<div>
      <box-widget id="first"></box-widget>
      <divider-widget label="Today"></divider-widget>
      <box-widget error="gone"></box-widget>
    </div>`,
  );

describe('the list of widgets', () => {
  it('names each by its tag, its id and its label', async () => {
    const rows = collectRows(await page());
    expect(rows.map(({title}) => title)).to.deep.equal(['box-widget#first', 'divider-widget “Today”', 'box-widget']);
    expect(rows.map(({mode}) => mode)).to.deep.equal(['dumb', 'dumb', 'dumb']);
  });

  it('filters by all words, wherever they stand', async () => {
    const rows = collectRows(await page());
    expect(filterRows(rows, 'BOX gone').map(({error}) => error)).to.deep.equal(['gone']);
    expect(filterRows(rows, 'today')).to.have.length(1);
    expect(filterRows(rows, '  ')).to.have.length(3);
    expect(filterRows(rows, 'nothing')).to.have.length(0);
  });
});
