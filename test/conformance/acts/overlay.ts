import type {Acts} from './act.js';

export const overlayActs: Acts = {};
