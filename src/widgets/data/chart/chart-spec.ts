import type {TemplateResult} from 'lit';
import type {Condition} from '../../../data/types.js';
import type {ChartAxis, ChartModel, ChartType, Threshold} from './chart-model.js';
import type {Annotation} from './chart-note.js';
import type {Span} from './chart-span.js';

/** A stretch of a chart that somebody selected, and what the records behind it have in common. */
export interface Picked {
  readonly span: Span;
  readonly label: string;
  readonly conditions: readonly Condition[];
}

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
  readonly annotations?: readonly Annotation[];
  readonly options?: unknown;
  /** Whether a reader may look at a part of the x axis. */
  readonly zoomable?: boolean | undefined;
  /** The charts whose crosshairs move with this one's. */
  readonly group?: string | undefined;
  /** Takes a stretch that somebody selected; without it none can be. */
  readonly pick?: ((picked: Picked) => void) | undefined;
  /** The stretch that is selected. */
  readonly picked?: Span | undefined;
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
