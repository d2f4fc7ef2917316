import type {Companions, OwnTests} from '../elsewhere.js';

export const mediaOwn: OwnTests = {};

export const mediaCompanions: Companions = {};
