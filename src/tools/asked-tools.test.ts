import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {forgetWarnings} from '../core/warn.js';
import '../widgets/layout/box/box-widget.js';
import {bringAskedTools, countsAlone} from './asked-tools.js';
import {rawHtmlBelow, warnOfRawHtml} from './raw-html.js';

/** What is warned of while something is done. */
function warnedOf(work: () => void): string[] {
  const {warn} = console;
  const lines: string[] = [];
  console.warn = (line: string) => lines.push(line);
  forgetWarnings();
  work();
  console.warn = warn;
  return lines;
}

describe('tools that the address asks for', () => {
  it('brings the toolbar once, with the overlays that are there', async () => {
    bringAskedTools('?widgets-debug=toolbar');
    await waitUntil(() => document.querySelector('debug-toolbar-widget'));
    bringAskedTools('?widgets-debug=toolbar');
    const toolbars = document.querySelectorAll('debug-toolbar-widget');
    expect([toolbars.length, toolbars[0]?.overlays]).to.deep.equal([1, true]);
    toolbars[0]?.remove();
  });

  it('draws nothing where the address asks for a count alone', () => {
    expect(
      ['?widgets-debug=raw-html', '?widgets-debug=raw-html,toolbar', '?widgets-debug', ''].map((search) =>
        countsAlone(search),
      ),
    ).to.deep.equal([true, false, false, false]);
  });

  it('P-02 counts what is no widget, and lets templates, scripts and elements of others pass', async () => {
    const place = await fixture(
      html`<div>
        <box-widget><p>One</p></box-widget>
        <p>Two</p>
        <b>Three</b>
        <template><i>x</i></template>
        <other-element></other-element>
      </div>`,
    );
    expect([...rawHtmlBelow(place)]).to.deep.equal([
      ['p', 2],
      ['b', 1],
    ]);
    expect(warnedOf(() => warnOfRawHtml(place))[0]).to.include('3 raw tags: 2 × <p>, 1 × <b>');
  });

  it('P-02 says of a page of widgets alone that there are none', async () => {
    const place = await fixture(html`<div><box-widget></box-widget></div>`);
    expect(warnedOf(() => warnOfRawHtml(place)).join()).to.include('0 raw tags');
  });
});
