import {expect, fixture, html, waitUntil} from '@open-wc/testing';

/** What the strict page reports to its parent when it is done. */
interface Report {
  readonly text: string;
  readonly icon: string;
  readonly said: boolean;
  readonly violations: readonly string[];
}

const POLICY =
  "require-trusted-types-for 'script'; trusted-types total-widgets; style-src 'self'; object-src 'none'; base-uri 'none'";

const page = (policy: string): string => `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<template><p title="{{name}}">{{name}} {{n | number}}</p><a href="{{url}}">x</a></template>
<main></main>
<script type="module">
  const violations = [];
  addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  const [{compileTemplate}, {iconNodes, registerIcon}, {announce}] = await Promise.all(
    ['/src/core/template.ts', '/src/icons/registry.ts', '/src/core/announcer.ts'].map((path) => import('${location.origin}' + path)));
  const context = {language: 'en'};
  const item = {name: '<b onclick=x>', n: 1234, url: 'javascript:x'};
  const {nodes} = compileTemplate(document.querySelector('template')).instantiate({item, context});
  document.querySelector('main').append(...nodes);
  registerIcon('own', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 1" onload="x"/></svg>');
  const icon = JSON.stringify((await iconNodes('own')) ?? null);
  announce('Hello');
  const report = () => {
    const said = document.body.textContent.includes('Hello');
    if (!said) return requestAnimationFrame(report);
    const text = document.querySelector('main').textContent;
    requestAnimationFrame(() => parent.postMessage({text, icon, said, violations}, '*'));
  };
  report();
</script>`;

async function visit(policy: string): Promise<Report> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="strict"></iframe>`);
  let report: Report | undefined;
  const listener = (event: MessageEvent<Report>): void => {
    if (event.source === frame.contentWindow) report = event.data;
  };
  addEventListener('message', listener);
  frame.srcdoc = page(policy);
  await waitUntil(() => report !== undefined, 'the strict page did not finish', {timeout: 8000});
  removeEventListener('message', listener);
  return report as Report;
}

describe('a page with a strict policy', () => {
  it('F120 runs templates, icons and announcements without a violation', async () => {
    const {text, icon, said, violations} = await visit(POLICY);
    expect(violations).to.deep.equal([]);
    expect(text).to.equal('<b onclick=x> 1,234x');
    expect(icon).to.contain('M1 1').and.not.contain('onload');
    expect(said).to.equal(true);
  });

  it('F121 that leaves our name out loses icons given as SVG text, and nothing else', async () => {
    const {text, icon, said} = await visit(POLICY.replace('total-widgets', "'none'"));
    expect(text).to.equal('<b onclick=x> 1,234x');
    expect(said).to.equal(true);
    if ('trustedTypes' in window) expect(icon).to.equal('null');
  });
});
