import {html, type TemplateResult} from 'lit';
import {firstField, LABELS, textField} from '../../../core/record-fields.js';
import {isRecord} from '../../../data/is-record.js';
import {figure} from '../../../format/figure.js';
import {humanize} from '../../../format/humanize.js';

/** A figure of a page header. */
export interface PageStat {
  /** What the figure counts; `title`, `name` and `text` are read as well. */
  readonly label: string;
  readonly value: string | number;
  /** How the figure is written, such as `currency`. */
  readonly format?: string;
}

/** Reads figures: a list of records, or an object of figures by their names. */
export function readPageStats(stats: unknown, language: string): readonly PageStat[] {
  const list: readonly unknown[] = Array.isArray(stats)
    ? stats
    : Object.entries(isRecord(stats) ? stats : {}).map(([name, value]) => ({
        label: humanize(name, language),
        value,
      }));
  return list.flatMap((item): PageStat[] => {
    const value = firstField(item, ['value', 'count']);
    const label = textField(item, LABELS);
    const spec = textField(item, ['format']);
    if (label === undefined || (typeof value !== 'number' && typeof value !== 'string')) return [];
    return [{label, value, ...(spec !== undefined && {format: spec})}];
  });
}

/** The figures of a page header, beside each other. */
export function pageStats(stats: unknown, language: string): TemplateResult {
  return html`<dl class="stats" part="stats">
    ${readPageStats(stats, language).map(({label, value, format: spec}) => {
      const {text, unit} = figure(value, spec, language);
      return html`<div class="stat" part="stat">
        <dt>${label}</dt>
        <dd>${text}${unit ? html` <span class="unit">${unit}</span>` : ''}</dd>
      </div>`;
    })}
  </dl>`;
}
