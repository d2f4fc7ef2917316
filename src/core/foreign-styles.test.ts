import {expect, fixture, html} from '@open-wc/testing';
import {css} from 'lit';
import {adoptForeignStyles} from './foreign-styles.js';

const one = css`
  p {
    padding-top: 7px;
  }
`;

async function foreignRoot(page: Document): Promise<ShadowRoot> {
  const host = page.body.appendChild(page.createElement('div'));
  const root = host.attachShadow({mode: 'open'});
  root.append(page.createElement('p'));
  return root;
}

describe('styles in another document', () => {
  let page: Document;
  let view: Window;
  beforeEach(async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="other"></iframe>`);
    page = frame.contentDocument as Document;
    view = frame.contentWindow as Window;
  });

  const paddingOf = (root: ShadowRoot): string => view.getComputedStyle(root.querySelector('p') as Element).paddingTop;

  it('F95 apply there, from templates and from sheets', async () => {
    const root = await foreignRoot(page);
    adoptForeignStyles(root, [one]);
    expect(paddingOf(root)).to.equal('7px');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { padding-top: 9px }');
    adoptForeignStyles(root, [sheet]);
    expect(paddingOf(root)).to.equal('9px');
  });

  it('are copied once for a document', async () => {
    const [first, second] = [await foreignRoot(page), await foreignRoot(page)];
    adoptForeignStyles(first, [one]);
    adoptForeignStyles(second, [one]);
    expect(first.adoptedStyleSheets[0]).to.equal(second.adoptedStyleSheets[0]);
  });

  it('are left alone in a document that is not drawn', () => {
    const parsed = new DOMParser().parseFromString('<div></div>', 'text/html');
    const root = parsed.body.attachShadow({mode: 'open'});
    expect(() => adoptForeignStyles(root, [one])).not.to.throw();
    expect(root.adoptedStyleSheets).to.have.length(0);
  });
});
