import type {Companions, OwnTests} from '../elsewhere.js';

export const overlayOwn: OwnTests = {};

export const overlayCompanions: Companions = {};
