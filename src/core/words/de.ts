import {provideWords, type Word, type WordKey} from '../words.js';
import {action} from './de/action.js';
import {base} from './de/base.js';
import {board} from './de/board.js';
import {calendar} from './de/calendar.js';
import {cards} from './de/cards.js';
import {chart} from './de/chart.js';
import {columns} from './de/columns.js';
import {zoom} from './de/zoom.js';
import {editor} from './de/editor.js';
import {conflict} from './de/conflict.js';
import {dashboard} from './de/dashboard.js';
import {failures} from './de/failures.js';
import {feed} from './de/feed.js';
import {feedback} from './de/feedback.js';
import {filters} from './de/filters.js';
import {form} from './de/form.js';
import {grid} from './de/grid.js';
import {media} from './de/media.js';
import {moving} from './de/moving.js';
import {navigation} from './de/navigation.js';
import {notifications} from './de/notifications.js';
import {overlay} from './de/overlay.js';
import {panel} from './de/panel.js';
import {people} from './de/people.js';
import {range} from './de/range.js';
import {resource} from './de/resource.js';
import {rules} from './de/rules.js';
import {severity} from './de/severity.js';
import {status} from './de/status.js';
import {table} from './de/table.js';
import {tree} from './de/tree.js';
import {upload} from './de/upload.js';
import {wizard} from './de/wizard.js';

/** German. Importing this file adds it; a page whose `lang` is German loads it by itself. */
export const de: Readonly<Record<WordKey, Word>> = {
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

provideWords('de', de);
