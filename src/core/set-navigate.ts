/** Takes a page of this app over: `href` from the root, and the element that asks for it. What it gives is not waited for. */
export type Router = (href: string, from: Element) => unknown;

/** Who takes the pages that widgets go to. */
export const routing: {router?: Router | undefined} = {};

/**
 * Hands every page that the widgets go to by themselves to the router of a framework: links drawn by widgets,
 * `navigate` and `row-navigate`, paths as actions, and the `navigate` of a server's answer. Links to other origins,
 * into a new tab, to a file or to a place of the same page stay with the browser, as do links of the page's own.
 * Without a function the browser goes there again. Before each, `before-navigate` is sent from the element that asks,
 * bubbling and cancelable; links send it from the first call on. Resolves when links are heard.
 */
export async function setNavigate(takeOver?: Router): Promise<void> {
  routing.router = takeOver;
  const {listenToLinks} = await import('./navigation.js');
  listenToLinks();
}
