import type {Acts} from './act.js';

export const toolsActs: Acts = {};
