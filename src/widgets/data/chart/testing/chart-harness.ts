import {waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {liveCharts} from '../chart-engine.js';

/** Reads a chart widget as a user would: its texts, its buttons, its points, and whether anything is painted. */
export class ChartHarness {
  readonly element: HTMLElement & {updateComplete: Promise<boolean>};

  constructor(element: HTMLElement) {
    this.element = element as ChartHarness['element'];
  }

  part(name: string): HTMLElement | null {
    return this.element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
  }

  parts(name: string): readonly HTMLElement[] {
    return [...(this.element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? [])];
  }

  get canvas(): HTMLCanvasElement | null {
    return this.element.shadowRoot?.querySelector('canvas') ?? null;
  }

  /** The generated description. */
  get about(): string {
    return this.element.shadowRoot?.querySelector('#about')?.textContent ?? '';
  }

  /** The texts of the points that a reader meets. */
  get points(): readonly string[] {
    return this.texts('[role="option"]');
  }

  /** The point that the keyboard is at. */
  get current(): string | undefined {
    const id = this.part('plot')?.getAttribute('aria-activedescendant');
    return id ? this.element.shadowRoot?.getElementById(id)?.textContent?.trim() : undefined;
  }

  /** The table, row by row. */
  get table(): readonly (readonly string[])[] {
    const rows = [...(this.element.shadowRoot?.querySelectorAll('tr') ?? [])];
    return rows.map((row) => [...row.cells].map((cell) => cell.textContent?.trim() ?? ''));
  }

  texts(selector: string): readonly string[] {
    return [...(this.element.shadowRoot?.querySelectorAll(selector) ?? [])].map(
      (node) => node.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    );
  }

  /** Whether a pixel of the canvas has paint on it. */
  get painted(): boolean {
    const {canvas} = this;
    if (!canvas?.width || !canvas.height) return false;
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return data.some((value) => value > 0);
  }

  async drawn(): Promise<this> {
    await waitUntil(() => this.painted, 'nothing was drawn', {timeout: 5000});
    return this;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const [name = '', modifier] = key.split(/(?<=.)\+(?=.)/).toReversed();
      if (modifier) await sendKeys({down: modifier});
      await sendKeys({press: name});
      if (modifier) await sendKeys({up: modifier});
    }
    await this.element.updateComplete;
  }

  async click(part: string): Promise<void> {
    this.part(part)?.click();
    await this.element.updateComplete;
  }
}

/** The colours on a canvas, as a text that is another when the picture is. */
export const pictureOf = (harness: ChartHarness): string => harness.canvas?.toDataURL() ?? '';

export {liveCharts};
