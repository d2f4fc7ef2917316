import {actionActs} from './action.js';
import {dataActs} from './data.js';
import {displayActs} from './display.js';
import {feedbackActs} from './feedback.js';
import {formActs} from './form.js';
import {layoutActs} from './layout.js';
import {mediaActs} from './media.js';
import {navigationActs} from './navigation.js';
import {overlayActs} from './overlay.js';
import {resourceActs} from './resource.js';
import {toolsActs} from './tools.js';
import type {Acts} from './act.js';

/** The acts behind each widget's own events; an event that is not here fails. */
export const ACTS: Acts = {
  ...actionActs,
  ...dataActs,
  ...displayActs,
  ...feedbackActs,
  ...formActs,
  ...layoutActs,
  ...mediaActs,
  ...navigationActs,
  ...overlayActs,
  ...resourceActs,
  ...toolsActs,
};
