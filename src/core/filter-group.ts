import {property} from './decorators.js';
import type {WidgetElement} from './widget-element.js';

// The constructor of a mixin must be able to take anything.
// oxlint-disable-next-line typescript/no-explicit-any
type Constructor<T> = abstract new (...args: any[]) => T;

/** What a widget of a filter group has. */
export interface Grouped {
  filterGroup?: string;
}

/** Gives a widget `filter-group`. What it means is done by the data layer, and by a `GroupLink` where a widget has records of its own or offers conditions. */
export const WithFilterGroup = <Base extends Constructor<WidgetElement>>(base: Base): Base & Constructor<Grouped> => {
  abstract class WithFilterGroup extends base {
    /** The name of the filter group: what one widget of it filters by, the others of the page follow; none by default. */
    @property({attribute: 'filter-group'}) filterGroup?: string;
  }
  return WithFilterGroup;
};
