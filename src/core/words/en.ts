import {action} from './en/action.js';
import {base} from './en/base.js';
import {board} from './en/board.js';
import {calendar} from './en/calendar.js';
import {cards} from './en/cards.js';
import {chart} from './en/chart.js';
import {columns} from './en/columns.js';
import {zoom} from './en/zoom.js';
import {editor} from './en/editor.js';
import {conflict} from './en/conflict.js';
import {dashboard} from './en/dashboard.js';
import {failures} from './en/failures.js';
import {feed} from './en/feed.js';
import {feedback} from './en/feedback.js';
import {filters} from './en/filters.js';
import {form} from './en/form.js';
import {grid} from './en/grid.js';
import {media} from './en/media.js';
import {moving} from './en/moving.js';
import {navigation} from './en/navigation.js';
import {notifications} from './en/notifications.js';
import {overlay} from './en/overlay.js';
import {panel} from './en/panel.js';
import {people} from './en/people.js';
import {range} from './en/range.js';
import {resource} from './en/resource.js';
import {rules} from './en/rules.js';
import {severity} from './en/severity.js';
import {status} from './en/status.js';
import {table} from './en/table.js';
import {tree} from './en/tree.js';
import {upload} from './en/upload.js';
import {wizard} from './en/wizard.js';

/** English whole: the list of keys that every other language translates. */
export const en = {
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
} as const;
