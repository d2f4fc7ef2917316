import {emptyStyles} from '../../../core/empty-view.js';
import {tabsStyles} from '../tabs/tabs-widget.styles.js';

export const tabStyles = [tabsStyles, emptyStyles];
