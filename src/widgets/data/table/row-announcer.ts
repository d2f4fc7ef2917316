import {AnnounceController} from '../../../core/announce-controller.js';
import type {TableCore} from './table-core.js';

/** Milliseconds between two summaries of a table that changes by itself. */
const SUMMARY = 30_000;

/** Reads out how many rows a table has when others come; those that are there already are no news. */
export function announcerOf(core: TableCore): AnnounceController {
  const announcer = new AnnounceController(core.element, () => core.summary(), SUMMARY);
  if (core.settings.rows !== undefined && core.element.hasUpdated) announcer.changed();
  return announcer;
}
