import {rowsStyles} from './rows-element.styles.js';

export const repeaterStyles = rowsStyles;
