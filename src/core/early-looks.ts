/** Has the layout rules there before the first element, so that none changes its spacing after it has been drawn. */
import {late} from './late.js';
import {looks} from './looks.js';

late.looks = looks;
