import type {Acts} from './act.js';

export const mediaActs: Acts = {};
