import {provideWords, type Word, type WordKey} from '../words.js';
import {action} from './ar/action.js';
import {base} from './ar/base.js';
import {board} from './ar/board.js';
import {calendar} from './ar/calendar.js';
import {cards} from './ar/cards.js';
import {chart} from './ar/chart.js';
import {columns} from './ar/columns.js';
import {zoom} from './ar/zoom.js';
import {editor} from './ar/editor.js';
import {conflict} from './ar/conflict.js';
import {dashboard} from './ar/dashboard.js';
import {failures} from './ar/failures.js';
import {feed} from './ar/feed.js';
import {feedback} from './ar/feedback.js';
import {filters} from './ar/filters.js';
import {form} from './ar/form.js';
import {grid} from './ar/grid.js';
import {media} from './ar/media.js';
import {moving} from './ar/moving.js';
import {navigation} from './ar/navigation.js';
import {notifications} from './ar/notifications.js';
import {overlay} from './ar/overlay.js';
import {panel} from './ar/panel.js';
import {people} from './ar/people.js';
import {range} from './ar/range.js';
import {resource} from './ar/resource.js';
import {rules} from './ar/rules.js';
import {severity} from './ar/severity.js';
import {status} from './ar/status.js';
import {table} from './ar/table.js';
import {tree} from './ar/tree.js';
import {upload} from './ar/upload.js';
import {wizard} from './ar/wizard.js';

/** Arabic. Importing this file adds it; a page whose `lang` is Arabic loads it by itself. */
export const ar: Readonly<Record<WordKey, Word>> = {
  ...base,
  ...action,
  ...board,
  ...calendar,
  ...cards,
  ...chart,
  ...columns,
  ...zoom,
  ...editor,
  ...conflict,
  ...dashboard,
  ...failures,
  ...feed,
  ...feedback,
  ...filters,
  ...form,
  ...grid,
  ...media,
  ...moving,
  ...navigation,
  ...notifications,
  ...overlay,
  ...panel,
  ...people,
  ...range,
  ...resource,
  ...rules,
  ...severity,
  ...status,
  ...table,
  ...tree,
  ...upload,
  ...wizard,
};

provideWords('ar', ar);
