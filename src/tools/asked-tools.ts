let done = false;

/** Whether the address asks for the count of raw tags alone, so that nothing is drawn on the page. */
export const countsAlone = (search: string = location.search): boolean =>
  new URLSearchParams(search).get('widgets-debug') === 'raw-html';

/** Brings the tools that the page's address names beside the overlays, once: `?widgets-debug=toolbar,raw-html`. */
export function bringAskedTools(search: string = location.search): void {
  if (done) return;
  done = true;
  const asked = new URLSearchParams(search).get('widgets-debug')?.split(',') ?? [];
  if (asked.includes('toolbar')) void bringToolbar();
  if (asked.includes('raw-html')) void countRawHtml();
}

async function countRawHtml(): Promise<void> {
  const {warnOfRawHtml} = await import('./raw-html.js');
  // What is still to be read of the page counts as well.
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, {once: true}));
  warnOfRawHtml();
}

async function bringToolbar(): Promise<void> {
  await import('./debug-toolbar/debug-toolbar-widget.js');
  if (document.querySelector('debug-toolbar-widget')) return;
  const toolbar = document.createElement('debug-toolbar-widget');
  // The overlays are there already, by the same word of the address.
  toolbar.overlays = true;
  document.body.append(toolbar);
}
