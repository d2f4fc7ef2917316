import type {Companions, OwnTests} from '../elsewhere.js';

export const navigationOwn: OwnTests = {};

export const navigationCompanions: Companions = {};
