import type {TemplateResult} from 'lit';
import type {DashCore} from './dash-core.js';
import type {DashboardWidget} from './dashboard-widget.js';

/** What makes a whole dashboard of a container. */
export interface LoadedDash {
  readonly core: DashCore;
  readonly render: (core: DashCore) => TemplateResult;
}

/** Loads what a plain container does without, for one that shows a dashboard. */
export async function loadDash(host: DashboardWidget): Promise<LoadedDash> {
  const [{DashCore: Core}, {renderDashboard}, {dashStyles}] = await Promise.all([
    import('./dash-core.js'),
    import('./dash-view.js'),
    import('./dash.styles.js'),
  ]);
  host.adoptStyle(dashStyles);
  return {core: new Core(host), render: renderDashboard};
}
