import type {Companions, OwnTests} from '../elsewhere.js';

export const toolsOwn: OwnTests = {};

export const toolsCompanions: Companions = {};
