/** What a hint needs to be seen, in one file. */
export {Anchored} from '../../../core/overlay/anchored.js';
export {hintStyles} from './hint.styles.js';
