/** What a popover needs to be seen, in one file. */
export {Anchored} from '../../../core/overlay/anchored.js';
export {contentStyles} from './content.styles.js';
