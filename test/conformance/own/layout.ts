import type {Companions, OwnTests} from '../elsewhere.js';

export const layoutOwn: OwnTests = {};

export const layoutCompanions: Companions = {};
