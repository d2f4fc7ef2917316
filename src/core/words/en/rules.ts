import {provideEnglish, type Word} from '../../words.js';

/** English words for the rules of fields. Who shows one imports this file. */
export const rules = {
  'rule.required': 'Fill this in.',
  'rule.integer': 'Enter a whole number.',
  'rule.number': 'Enter a number.',
  'rule.yes': 'This is needed to go on.',
  'rule.const': 'This must be {limit}.',
  'rule.enum': 'Choose one of the options.',
  'rule.minLength': {one: 'Enter at least {count} character.', other: 'Enter at least {count} characters.'},
  'rule.maxLength': {one: 'Enter no more than {count} character.', other: 'Enter no more than {count} characters.'},
  'rule.minimum': 'Enter {limit} or more.',
  'rule.maximum': 'Enter {limit} or less.',
  'rule.exclusiveMinimum': 'Enter more than {limit}.',
  'rule.exclusiveMaximum': 'Enter less than {limit}.',
  'rule.multipleOf': 'Only in steps of {limit}.',
  'rule.email': 'Enter an e-mail address, such as name@example.com.',
  'rule.uri': 'Enter an address, such as https://example.com.',
  'rule.date': 'Enter a date.',
  'rule.time': 'Enter a time.',
  'rule.moment': 'Enter a date and a time.',
  'rule.pattern': 'This does not have the form asked for.',
  'rule.minItems': {one: 'At least {count} item is needed.', other: 'At least {count} items are needed.'},
  'rule.maxItems': {one: 'No more than {count} item.', other: 'No more than {count} items.'},
  'rule.uniqueItems': 'No item may come twice.',
  'rule.other': 'Please look at this again.',
} as const satisfies Record<string, Word>;

provideEnglish(rules);
