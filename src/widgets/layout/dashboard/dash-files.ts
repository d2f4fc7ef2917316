import {say} from '../../../core/say.js';
import {isDashboard, type DashboardConfig} from './dash-config.js';
import type {DashCore} from './dash-core.js';
import '../../../core/words/en/dashboard.js';

/** A name that every file system takes. */
const fileName = (name: string): string => {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*.]+/gu, ' ')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, 80);
  return `${safe || 'dashboard'}.json`;
};

/** Saves the dashboard as a file of the reader's. */
export function exportJson(core: DashCore): void {
  const blob = new Blob([`${JSON.stringify(core.toJSON(), null, 2)}\n`], {type: 'application/json'});
  const href = URL.createObjectURL(blob);
  const {slug, name} = core.config;
  Object.assign(document.createElement('a'), {href, download: fileName(slug ?? name ?? '')}).click();
  // The browser has taken the file by then; at once would be too soon for some.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Has the reader choose a file, and puts what it holds in place of what is edited. */
export function importJson(core: DashCore): void {
  const input = document.createElement('input');
  Object.assign(input, {type: 'file', accept: 'application/json,.json'});
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then((text) => takeJson(core, text));
  });
  input.click();
}

/** Takes the text of a file; what is no dashboard is said, and changes nothing. */
export function takeJson(core: DashCore, text: string): void {
  const read = parsed(text);
  if (isDashboard(read)) {
    core.edit.replace(read as DashboardConfig);
    return;
  }
  const reason = read instanceof Error ? read.message : core.word('dashboard.unreadable');
  core.edit.saving.message = core.word('dashboard.not-imported', {reason});
  say(core.edit.saving.message, {assertive: true});
  core.host.requestUpdate();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error;
  }
}
