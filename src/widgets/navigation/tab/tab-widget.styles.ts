import {tabsStyles} from '../tabs/tabs-widget.styles.js';

export const tabStyles = tabsStyles;
