import {flexBoxStyles} from './flex-box.styles.js';

export const flexStyles = flexBoxStyles('row');
