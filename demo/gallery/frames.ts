const TALL = new Set([
  'layout-widget',
  'dashboard-layout-widget',
  'debug-toolbar-widget',
  'nav-widget',
  'navbar-widget',
  'sidebar-nav-widget',
  'toast-container-widget',
]);
/** Of these, what an author puts into a place with room around it. */
const INSET = new Set(['nav-widget', 'sidebar-nav-widget']);
const SHORT = new Set(['dashboard-widget', 'heading-widget', 'section-widget']);
/** Landmarks with controls in them: a page has each of them once, and its reader goes through it. */
const LANDMARKS = new Set(['user-list-widget', 'breadcrumb-widget', 'page-header-widget', 'pagination-widget']);

/** Whether a widget needs a page of its own: it fills the page, or is a landmark or a heading of it. */
export const needsFrame = (tag: string): boolean => TALL.has(tag) || SHORT.has(tag) || LANDMARKS.has(tag);

/** Whether a widget is as tall as its page, so that the page can't be as tall as the widget. */
export const isTall = (tag: string): boolean => TALL.has(tag);

/** Whether a widget stands at the edge of its page. */
export const isFlush = (tag: string): boolean => TALL.has(tag) && !INSET.has(tag);

/** A frame with one example in it, as tall as what it shows. */
export function frameOf(tag: string, example: number, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = `${import.meta.env.BASE_URL}frame.html?tag=${tag}&example=${example}`;
  frame.classList.toggle('tall', isTall(tag));
  if (isTall(tag)) return frame;
  // There is nothing to be done in it, so it is no stop on the way through the page.
  if (SHORT.has(tag)) frame.tabIndex = -1;
  frame.addEventListener('load', () => {
    const body = frame.contentDocument?.body;
    if (!body) return;
    new ResizeObserver(() => {
      frame.style.blockSize = `${body.offsetHeight}px`;
    }).observe(body);
  });
  return frame;
}

/** The first element of a tag in a frame, once it is there. */
export function liveIn(frame: HTMLIFrameElement, tag: string): Promise<Element> {
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      const {contentDocument: page} = frame;
      if (!page) return;
      const find = (): boolean => {
        const found = page.querySelector(tag);
        if (found) resolve(found);
        return found !== null;
      };
      if (find()) return;
      const watch = new MutationObserver(() => find() && watch.disconnect());
      watch.observe(page.body, {childList: true, subtree: true});
    });
  });
}
