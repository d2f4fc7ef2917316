import {WidgetElement} from '../core/widget-element.js';

/** Every widget below a root, in document order, through open shadow roots. */
export function* allWidgets(root: Document | ShadowRoot | Element): Generator<WidgetElement> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof WidgetElement) yield node;
    if (node instanceof Element && node.shadowRoot) yield* allWidgets(node.shadowRoot);
  }
}

const TOOLS = 'debug-toolbar-widget, profiler-widget';

/** Every widget below a root but the tools, of which nobody asks what they cost. */
export function* widgetsOfPage(root: Document | Element): Generator<WidgetElement> {
  for (const widget of allWidgets(root)) if (!widget.matches(TOOLS)) yield widget;
}
