const STOPS =
  'a[href],button,input:not([type="hidden"]),select,textarea,summary,iframe,[tabindex],[contenteditable],audio[controls],video[controls]';
const SEEN = 'img,svg,canvas,video,hr,icon-widget';

/** What an element holds, as it is drawn. */
function drawnNodes(element: Element): Iterable<Node> {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
  return assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
}

/**
 * Whether the first thing that is read in a panel can have the focus; undefined where there is nothing. Where it can't,
 * the panel itself has to be a stop, so that Tab does not jump over what stands there.
 */
export function startOf(element: Element): boolean | undefined {
  for (const node of drawnNodes(element)) {
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) return false;
    if (!(node instanceof HTMLElement || node instanceof SVGElement)) continue;
    const {display, visibility} = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') continue;
    if (node.matches(STOPS) && !node.matches(':disabled')) return node.tabIndex >= 0;
    const start = node.matches(SEEN) ? false : startOf(node);
    if (start !== undefined) return start;
  }
  return undefined;
}
