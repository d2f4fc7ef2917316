import {languageOf} from '../../../core/language.js';
import {word, type WordKey} from '../../../core/words.js';
import '../../../core/words/en/rules.js';
import {numberFormat} from '../../../format/intl.js';
import type {FieldError, JsonSchema, Values} from '../../../data/types.js';
import {nameOf} from '../../../form/names.js';
import {Rules, type Breach} from '../../../form/rules/rules.js';
import type {FormWidget} from './form-widget.js';

/** Formats that have words of their own. */
const FORMATS: Readonly<Record<string, WordKey>> = {
  email: 'rule.email',
  uri: 'rule.uri',
  url: 'rule.uri',
  date: 'rule.date',
  time: 'rule.time',
  'date-time': 'rule.moment',
};

const COUNTED = new Set(['minLength', 'maxLength', 'minItems', 'maxItems']);
const LIMITED = new Set(['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'const']);
const BARE = new Set(['required', 'enum', 'pattern', 'uniqueItems']);

const keyOf = (rule: string): WordKey => `rule.${rule}` as WordKey;

/** A broken rule in words: those of its author before ours. */
function messageOf({rule, limit, said}: Breach, language: string): string {
  if (said) return said;
  if (rule === 'type') return word(language, [limit].flat().includes('number') ? 'rule.number' : 'rule.integer');
  if (rule === 'format') return word(language, FORMATS[String(limit)] ?? 'rule.pattern');
  if (rule === 'const' && limit === true) return word(language, 'rule.yes');
  if (COUNTED.has(rule)) return word(language, keyOf(rule), {count: Number(limit)});
  if (typeof limit === 'number' && LIMITED.has(rule)) {
    // A limit with more places than are shown by default would be another one.
    const exact = numberFormat(language, {maximumFractionDigits: 20}).format(limit);
    return word(language, keyOf(rule), {limit: exact});
  }
  if (typeof limit === 'string' && rule === 'const') return word(language, 'rule.const', {limit});
  return word(language, BARE.has(rule) ? keyOf(rule) : 'rule.other');
}

/** Looks at what is filled in by the rules of a form's description; says what is wrong in the reader's language. */
export function rulesOf(schema: JsonSchema, host: FormWidget): (values: Values) => readonly FieldError[] {
  const rules = new Rules(schema);
  return (values) =>
    rules.check(values).map((breach) => ({
      path: nameOf(breach.path),
      code: breach.rule,
      message: messageOf(breach, languageOf(host)),
    }));
}
