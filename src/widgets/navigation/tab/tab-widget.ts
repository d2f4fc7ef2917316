import {widget} from '../../../core/define.js';
import {TabsWidget} from '../tabs/tabs-widget.js';
import {tabStyles} from './tab-widget.styles.js';

/**
 * One of several panels at a time: the tabs are given as data, the panels are children with `slot="panel:ID"`. All else
 * is as in `<tabs-widget>`: arrows, Home and End go from tab to tab, panels that are not shown stay where they are.
 *
 * @summary Tabs given as data, and their panels.
 * @slot panel:ID - The panel of the tab `ID`.
 * @event {CustomEvent<TabChangeDetail>} tab-change - A user goes to another tab; cancelable.
 * @event {CustomEvent<TabCloseDetail>} tab-close - A user closes a tab, which stays closed until `tabs` is set anew; cancelable.
 * @csspart base - The box that holds everything.
 * @csspart tabs - The row of tabs.
 * @csspart tab - The button of one tab.
 * @csspart label - The text of a tab.
 * @csspart badge - The count or word beside it.
 * @csspart close - The sign that closes a tab.
 * @csspart panel - The box of a panel.
 * @cssproperty [--widget-tabs-color] - Colour that marks the active tab; that of the type by default.
 * @cssproperty [--widget-tabs-gap] - Space between tabs and panel; 16 px by default.
 *
 * @example Dumb
 * ```html
 * <tab-widget active-tab="overview" tabs='[{"id": "overview", "label": "Overview"}, {"id": "activity", "label": "Activity"}]'>
 *   <text-widget slot="panel:overview" text="All is well."></text-widget>
 *   <text-widget slot="panel:activity" text="Nothing new."></text-widget>
 * </tab-widget>
 * ```
 * @example Connected
 * ```html
 * <tab-widget data-source="interface:list_departments" data-map="label: name"></tab-widget>
 * ```
 */
@widget('tab-widget')
export class TabWidget extends TabsWidget {
  static override styles = tabStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'tab-widget': TabWidget;
  }
}
