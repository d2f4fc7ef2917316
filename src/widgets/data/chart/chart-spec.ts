import type {TemplateResult} from 'lit';
import type {ChartAxis, ChartModel, ChartType, Threshold} from './chart-model.js';

/** What one chart shows, as its widget says it anew with each rendering. */
export interface ChartSpec {
  readonly type: ChartType;
  readonly model: ChartModel;
  readonly language: string;
  readonly rtl: boolean;
  readonly label?: string;
  readonly name?: string | null;
  readonly description?: string;
  readonly format?: string;
  readonly suffix?: string;
  readonly yAxis?: ChartAxis;
  readonly thresholds?: readonly Threshold[];
  readonly options?: unknown;
  /** Whether a change is drawn without motion. */
  readonly quiet: boolean;
  /** Buttons of the widget beside the legend. */
  readonly tools?: TemplateResult;
}

/** What `point-select` tells of a point. */
export interface PointDetail {
  readonly series: string;
  readonly label: string;
  readonly value: number | null;
  readonly index: number;
}
