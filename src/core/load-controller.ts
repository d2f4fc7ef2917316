import {once} from './late.js';

/** Loads the data layer. */
export const loadController = once(() => import('../data/controller.js'));
