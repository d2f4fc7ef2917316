import {html, nothing, type TemplateResult} from 'lit';
import {severityWord, word} from '../../../core/words.js';
import {format} from '../../../format/format.js';
import type {LogEntry} from './log-entry.js';
import '../../../core/words/en/feed.js';
import '../../../core/words/en/severity.js';

/** How an error is drawn. */
export interface LogEntryLook {
  readonly language: string;
  /** The log keeps no more: counts may have been higher. */
  readonly isFull: boolean;
  /** Whether stack traces are there to be opened. */
  readonly hasTrace: boolean;
}

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['debug', 'quiet'],
  ['trace', 'quiet'],
  ['info', 'info'],
  ['notice', 'info'],
  ['success', 'good'],
  ['warning', 'warning'],
  ['warn', 'warning'],
]);

/** How a severity is coloured; what is not known is taken for an error. */
export const levelOf = (severity: string): string => LEVELS.get(severity) ?? 'error';

const severityText = (severity: string, language: string): string =>
  severityWord(language, severity === 'warn' ? 'warning' : severity) ?? format(severity, 'humanize', {language});

function repeats({count}: LogEntry, {language, isFull}: LogEntryLook): TemplateResult | typeof nothing {
  if (count <= 1) return nothing;
  const figure = `${format(count, 'number', {language})}${isFull ? '+' : ''}`;
  return html`<span class="repeats" part="repeats"
    ><span aria-hidden="true">×${figure}</span><span class="sr-only">${word(language, 'times', {count})}</span></span
  >`;
}

function time(moment: number | undefined, language: string): TemplateResult | typeof nothing {
  if (moment === undefined) return nothing;
  return html`<time
    class="time"
    part="time"
    datetime=${new Date(moment).toISOString()}
    title=${format(moment, 'datetime', {language})}
    >${format(moment, 'relative_time("short")', {language})}</time
  >`;
}

function trace({stacktrace}: LogEntry, {language, hasTrace}: LogEntryLook): TemplateResult | typeof nothing {
  if (!hasTrace || !stacktrace) return nothing;
  return html`<details class="details" part="details">
    <summary>${word(language, 'stacktrace')}</summary>
    <pre class="stacktrace" part="stacktrace" dir="ltr" tabindex="0">${stacktrace}</pre>
  </details>`;
}

/** One error: how bad, what, where, how often and when. */
export function logEntryView(entry: LogEntry, look: LogEntryLook): TemplateResult {
  const {severity, message, source, moment} = entry;
  return html`<span class="severity" part="severity" data-level=${levelOf(severity)}
      ><bdi>${severityText(severity, look.language)}</bdi></span
    >
    <div class="text">
      <p class="message"><bdi class="title" part="title">${message}</bdi> ${repeats(entry, look)}</p>
      ${source ? html`<p class="source" part="source"><bdi>${source}</bdi></p>` : nothing} ${trace(entry, look)}
    </div>
    ${time(moment, look.language)}`;
}
