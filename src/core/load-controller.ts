import type {DataController} from '../data/controller.js';
import {once} from './late.js';
import type {WidgetElement} from './widget-element.js';

/** The data layer, once a page. */
export const loadController = once(() => import('../data/controller.js'));

/** Loads the data layer and connects a widget to it; gives nothing where it can't be loaded, and the widget says so. */
export function connect(widget: WidgetElement, done: (data?: DataController) => void): void {
  widget.showDataState('loading', 'none');
  loadController().then(
    ({connectData}) => done(connectData(widget)),
    (error: unknown) => {
      done();
      widget.showDataState('error', 'none', {code: 'network', message: String(error), retryable: false});
    },
  );
}
