// Written by `npm run analyze` from the sources; do not edit.

/** Every element of the library by tag, providers first, with what loads and defines it. */
export const elements: ReadonlyMap<string, () => Promise<unknown>> = new Map<string, () => Promise<unknown>>([
  ['fetch-provider', () => import('./providers/fetch/fetch-provider.js')],
  ['function-provider', () => import('./providers/function/function-provider.js')],
  ['sse-provider', () => import('./providers/sse/sse-provider.js')],
  ['websocket-provider', () => import('./providers/websocket/websocket-provider.js')],
  ['activity-feed-widget', () => import('./widgets/data/activity-feed/activity-feed-widget.js')],
  ['badge-widget', () => import('./widgets/display/badge/badge-widget.js')],
  ['button-widget', () => import('./widgets/action/button/button-widget.js')],
  ['card-widget', () => import('./widgets/layout/card/card-widget.js')],
  ['dashboard-layout-widget', () => import('./widgets/layout/dashboard-layout/dashboard-layout-widget.js')],
  ['debug-toolbar-widget', () => import('./tools/debug-toolbar/debug-toolbar-widget.js')],
  ['flex-widget', () => import('./widgets/layout/flex/flex-widget.js')],
  ['grid-widget', () => import('./widgets/layout/grid/grid-widget.js')],
  ['heading-widget', () => import('./widgets/display/heading/heading-widget.js')],
  ['icon-widget', () => import('./widgets/media/icon/icon-widget.js')],
  ['layout-widget', () => import('./widgets/layout/layout/layout-widget.js')],
  ['list-widget', () => import('./widgets/data/list/list-widget.js')],
  ['loading-widget', () => import('./widgets/feedback/loading/loading-widget.js')],
  ['section-widget', () => import('./widgets/layout/section/section-widget.js')],
  ['server-list-widget', () => import('./widgets/data/server-list/server-list-widget.js')],
  ['skeleton-widget', () => import('./widgets/feedback/skeleton/skeleton-widget.js')],
  ['spinner-widget', () => import('./widgets/feedback/spinner/spinner-widget.js')],
  ['stat-widget', () => import('./widgets/display/stat/stat-widget.js')],
  ['table-widget', () => import('./widgets/data/table/table-widget.js')],
  ['text-widget', () => import('./widgets/display/text/text-widget.js')],
]);
