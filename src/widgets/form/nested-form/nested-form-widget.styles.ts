import {rowsStyles} from '../repeater/rows-element.styles.js';

export const nestedFormStyles = rowsStyles;
