// Written by `npm run analyze` from the sources; do not edit.

export {FetchProvider} from './providers/fetch/fetch-provider.js';
export {FunctionProvider} from './providers/function/function-provider.js';
export {SseProvider} from './providers/sse/sse-provider.js';
export {WebSocketProvider} from './providers/websocket/websocket-provider.js';
export {ActivityFeedWidget} from './widgets/data/activity-feed/activity-feed-widget.js';
export {BadgeWidget} from './widgets/display/badge/badge-widget.js';
export {ButtonWidget} from './widgets/action/button/button-widget.js';
export {CardWidget} from './widgets/layout/card/card-widget.js';
export {DashboardLayoutWidget} from './widgets/layout/dashboard-layout/dashboard-layout-widget.js';
export {DebugToolbarWidget} from './tools/debug-toolbar/debug-toolbar-widget.js';
export {FlexWidget} from './widgets/layout/flex/flex-widget.js';
export {GridWidget} from './widgets/layout/grid/grid-widget.js';
export {HeadingWidget} from './widgets/display/heading/heading-widget.js';
export {IconWidget} from './widgets/media/icon/icon-widget.js';
export {LayoutWidget} from './widgets/layout/layout/layout-widget.js';
export {ListWidget} from './widgets/data/list/list-widget.js';
export {LoadingWidget} from './widgets/feedback/loading/loading-widget.js';
export {SectionWidget} from './widgets/layout/section/section-widget.js';
export {ServerListWidget} from './widgets/data/server-list/server-list-widget.js';
export {SkeletonWidget} from './widgets/feedback/skeleton/skeleton-widget.js';
export {SpinnerWidget} from './widgets/feedback/spinner/spinner-widget.js';
export {StatWidget} from './widgets/display/stat/stat-widget.js';
export {TableWidget} from './widgets/data/table/table-widget.js';
export {TextWidget} from './widgets/display/text/text-widget.js';
