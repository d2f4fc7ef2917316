import {recordsIn, tilesOf, type DashboardConfig} from './dash-config.js';
import type {Box} from './dash-grid.js';
import {dashboardType} from './dash-registry.js';

/** The size of a widget that says none. */
export const sizeOf = (type: string): {readonly w: number; readonly h: number} =>
  dashboardType(type)?.size ?? {w: 6, h: 5};

/** A dashboard with each widget's id and place written down; `boxes` are other places for some. */
export function written(config: DashboardConfig, boxes: readonly Box[] = []): DashboardConfig {
  const tiles = tilesOf(config, sizeOf);
  const widgets = recordsIn(config.widgets).map((widget, index) => {
    const {id, box: own} = tiles[index]!;
    const {x, y, w, h} = boxes.find((box) => box.id === id) ?? own;
    return {...widget, id, position: {x, y, w, h}};
  });
  return {...config, widgets};
}
