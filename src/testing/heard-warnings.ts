import {forgetWarnings} from '../core/warn.js';

/** Keeps the next warnings from the console and gives them back as text when it is asked, once. */
export function heardWarnings(): () => string {
  forgetWarnings();
  const {warn} = console;
  const lines: string[] = [];
  console.warn = (...parts: unknown[]) => void lines.push(parts.join(' '));
  return () => {
    console.warn = warn;
    return lines.join('\n');
  };
}
