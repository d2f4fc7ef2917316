import type {Acts} from './act.js';

export const navigationActs: Acts = {};
