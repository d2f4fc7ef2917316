/**
 * Has the layout rules there before the first element, so that none changes its spacing after it has been drawn. The
 * script-tag build has it from the start; a page that bundles gets it with each element that lays others out.
 */
import {late} from './late.js';
import {looks} from './looks.js';

late.looks = looks;
