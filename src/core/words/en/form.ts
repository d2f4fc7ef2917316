import {provideEnglish, type Word} from '../../words.js';

/** English words for what is filled in. Who shows one imports this file. */
export const form = {
  'form.clear': 'Clear',
  'form.showPassword': 'Show password',
  'form.incomplete': 'Fill it in as {shape}.',
  'form.amountUnreadable': 'Enter an amount, such as {example}.',
  'form.amountLeast': 'At least {amount}.',
  'form.amountMost': 'At most {amount}.',
  'form.amountStep': 'Only in steps of {amount}.',
  'form.charactersLeft': {one: '{count} character left', other: '{count} characters left'},
  'form.row': 'Item {number} of {count}',
  'form.row.new': 'Add item',
  'form.row.up': 'Move item {number} up',
  'form.row.down': 'Move item {number} down',
  'form.row.take': 'Remove item {number}',
  'form.row.none': 'No items yet',
  'form.row.add': 'Item {number} of {count} added',
  'form.row.remove': {one: 'Item {number} removed, {count} left', other: 'Item {number} removed, {count} left'},
  'form.row.move': 'Moved to place {number} of {count}',
  'form.save': 'Save',
  'form.wrongFields': {one: 'One field needs another look', other: '{count} fields need another look'},

  'form.chooseDate': 'Choose a date',
  'form.chooseDates': 'Choose the first and the last day',
  'form.changeDate': 'Change the date, {date}',
  'form.chooseLastDay': 'Now choose the last day',
  'form.firstDay': '{date}, first day',
  'form.lastDay': '{date}, last day',
  'form.today': 'Today',
  'form.previousMonth': 'Previous month',
  'form.nextMonth': 'Next month',
  'form.month': 'Month',
  'form.year': 'Year',
  'form.dayMark': 'dd',
  'form.monthMark': 'mm',
  'form.yearMark': 'yyyy',
  'form.noDate': 'Write a date such as {example}.',
  'form.noDates': 'Write two dates such as {example}.',
  'form.dateEarly': 'Choose {date} or a later day.',
  'form.dateLate': 'Choose {date} or an earlier day.',
  'form.dateOff': '{date} can’t be chosen.',

  'form.noOptions': 'No options',
  'form.chosen': {one: '{count} chosen', other: '{count} chosen'},
  'form.results': {one: '{count} result', other: '{count} results'},
  'form.removeChoice': 'Remove {name}',

  'form.chooseLeast': {one: 'Choose at least one.', other: 'Choose at least {count}.'},
  'form.chooseMost': {one: 'Choose only one.', other: 'Choose {count} at most.'},
} as const satisfies Record<string, Word>;

provideEnglish(form);
