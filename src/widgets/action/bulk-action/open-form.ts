/** What the form of a bulk action needs to be seen, in one file. */
export {Anchored} from '../../../core/overlay/anchored.js';
export {formStyles} from './form.styles.js';
