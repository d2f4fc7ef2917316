import {expect} from '@open-wc/testing';
import {drawIcon} from '../widgets/media/icon/draw-icon.js';
import {sanitizeSvg} from './sanitize-svg.js';

const XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const clean = (inner: string, root = ''): string => JSON.stringify(sanitizeSvg(`<svg ${XMLNS} ${root}>${inner}</svg>`));
const frame = (text: string): Record<string, string> => (sanitizeSvg(text)?.[0]?.[1] ?? {}) as Record<string, string>;

/** Each tries to run a script or to reach a server. */
const ATTACKS = [
  '<script>window.hit=1</script>',
  '<path d="M0 0" onload="window.hit=1" onclick="window.hit=1"/>',
  '<image href="https://evil.example/x.png"/>',
  '<image xlink:href="https://evil.example/x.png"/>',
  '<use href="https://evil.example/x.svg#a"/>',
  '<use xlink:href="data:image/svg+xml,evil"/>',
  '<a href="javascript:window.hit=1"><path d="M0 0"/></a>',
  '<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="window.hit=1"/></foreignObject>',
  '<animate attributeName="href" to="javascript:window.hit=1"/>',
  '<set attributeName="onclick" to="window.hit=1"/>',
  '<style>@import url(https://evil.example/x.css); path{fill:url(https://evil.example)}</style>',
  '<path d="M0 0" style="fill:url(https://evil.example/x)"/>',
  '<path d="M0 0" fill="url(https://evil.example/x#a)"/>',
  '<path d="M0 0" fill="url(//evil.example/x#a)"/>',
  '<path d="M0 0" fill="u\\72l(https://evil.example/x)"/>',
  '<path d="M0 0" mask="image-set(&quot;https://evil.example/x&quot; 1x)"/>',
  '<path d="M0 0" mask="image-set/**/(&quot;https://evil.example/x&quot; 1x)"/>',
  '<path d="M0 0" mask="cross-fade(url(https://evil.example/x), red)"/>',
  '<filter id="f"><feImage href="https://evil.example/x"/></filter>',
  '<html:script xmlns:html="http://www.w3.org/1999/xhtml">window.hit=1</html:script>',
  '<x:path xmlns:x="http://www.w3.org/1999/xhtml" src="https://evil.example"/>',
  '<handler>window.hit=1</handler>',
  '<iframe src="https://evil.example"/>',
];

describe('sanitizeSvg', () => {
  for (const attack of ATTACKS) {
    it(`F106 disarms ${attack.slice(0, 70)}`, () => {
      expect(clean(attack)).to.not.match(/evil|script|hit|href|onload|onclick|url\(|style/);
    });
  }

  it('F106 draws hostile text without a script or a request', async () => {
    const before = performance.getEntriesByType('resource').length;
    for (const attack of ATTACKS)
      document.body.append(drawIcon(sanitizeSvg(`<svg ${XMLNS} onload="window.hit=1">${attack}</svg>`) ?? []));
    await new Promise(requestAnimationFrame);
    for (const svg of document.body.querySelectorAll(':scope > svg')) svg.remove();
    expect((window as {hit?: number}).hit).to.equal(undefined);
    expect(performance.getEntriesByType('resource')).to.have.length(before);
  });

  it('F105 stays a drawing when it is written and read again, as HTML and as XML', () => {
    const mutations = [
      ...ATTACKS,
      '<style><![CDATA[</style><img src="x" onerror="window.hit=1"/>]]></style>',
      '<title><![CDATA[<img src="x" onerror="window.hit=1"/>]]></title>',
      '<desc>&lt;/desc>&lt;img src="x" onerror="window.hit=1"></desc>',
      '<g id="&lt;/g>&lt;img src=x onerror=window.hit=1>"><path d="&quot;>&lt;script>window.hit=1&lt;/script>"/></g>',
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><style>&lt;img src="x" onerror="window.hit=1"></style></mtext></math>',
      '<p xmlns="http://www.w3.org/1999/xhtml"><path d="M0 0"/></p>',
    ];
    for (const attack of mutations) {
      let text = new XMLSerializer().serializeToString(drawIcon(sanitizeSvg(`<svg ${XMLNS}>${attack}</svg>`) ?? []));
      for (const type of ['text/html', 'image/svg+xml', 'text/html'] as const) {
        const read = new DOMParser().parseFromString(text, type);
        const svg = read.querySelector('svg');
        expect(svg, attack).to.exist;
        const names = [svg!, ...svg!.querySelectorAll('*')].flatMap((each) => each.getAttributeNames());
        expect(
          names.filter((name) => /^on|href|style/.test(name)),
          attack,
        ).to.deep.equal([]);
        const kept =
          'script, img, style, foreignObject, a, image, use, iframe, animate, set, math, title, desc, body > :not(svg)';
        expect(read.querySelector(kept), attack).to.equal(null);
        text = svg!.outerHTML;
      }
    }
    expect((window as {hit?: number}).hit).to.equal(undefined);
  });

  it('keeps shapes, groups, gradients and references within the drawing', () => {
    const text = clean(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="rgb(1 2 3)"/></linearGradient></defs><g transform="translate(1 2)"><circle r="2" fill="url(#g)"/></g>',
    );
    expect(text)
      .to.contain('linearGradient')
      .and.contain('url(#g)')
      .and.contain('translate(1 2)')
      .and.contain('rgb(1 2 3)');
  });

  it('draws what it keeps, however deep', () => {
    const svg = drawIcon(sanitizeSvg(`<svg ${XMLNS} viewBox="0 0 8 8"><g><path d="M1 1"/></g></svg>`) ?? []);
    expect(svg.querySelector('svg > g > path')?.getAttribute('d')).to.equal('M1 1');
    expect(svg.querySelector('svg')?.getAttribute('viewBox')).to.equal('0 0 8 8');
  });

  it('keeps the way a drawing is painted, and fills one that does not say', () => {
    const lines = frame(`<svg ${XMLNS} viewBox="0 0 9 9" fill="none" stroke="red" stroke-width="3"></svg>`);
    expect([lines['fill'], lines['stroke'], lines['stroke-width']]).to.deep.equal(['none', 'red', '3']);
    expect(frame(`<svg ${XMLNS} width="20px" height="10"></svg>`)['viewBox']).to.equal('0 0 20 10');
    expect(frame(`<svg ${XMLNS} viewBox="javascript:1"></svg>`)['viewBox']).to.equal('0 0 24 24');
  });

  it('refuses what is no SVG', () => {
    for (const text of [
      '',
      'hello',
      '<svg>',
      '<html/>',
      `<svg ${XMLNS}>`,
      '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    ]) {
      expect(sanitizeSvg(text), text).to.equal(undefined);
    }
  });

  it('F115 bounds what it reads', () => {
    expect(sanitizeSvg(`<svg ${XMLNS}>${'<g>'.repeat(100_000)}`)).to.equal(undefined);
    const deep = clean('<g>'.repeat(200) + '<path d="M0 0"/>' + '</g>'.repeat(200));
    expect(deep).to.not.contain('path');
    const wide = sanitizeSvg(`<svg ${XMLNS}>${'<g/>'.repeat(5000)}</svg>`);
    expect(wide?.[0]?.[2]).to.have.length(2000);
  });
});
