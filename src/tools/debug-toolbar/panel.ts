import type {TemplateResult} from 'lit';
import type {Conditions} from '../simulation.js';

/** What a panel needs of the toolbar that it is unfolded from. */
export interface PanelHost {
  readonly root: ShadowRoot;
  readonly conditions: Conditions;
  redraw(): void;
  simulate(conditions: Conditions): void;
}

/** What is unfolded above the bar: loaded when it is first asked for. */
export interface Panel {
  render(): TemplateResult;
  /** It is folded again, or the toolbar leaves the page. */
  close(): void;
}
