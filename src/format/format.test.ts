import {expect} from '@open-wc/testing';
import {forgetWarnings} from '../core/warn.js';
import {format, formatParts, hasFormat, registerFormat, setFormatDefaults} from './format.js';

const en = {language: 'en', timeZone: 'UTC'};
const de = {language: 'de', timeZone: 'UTC'};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const write = (value: unknown, spec?: string, context: object = en): string =>
  plain(format(value, spec, {language: 'en', ...context}));

/** What the console is told while `act` runs. */
function told(act: () => void): string[] {
  const lines: string[] = [];
  const {warn} = console;
  forgetWarnings();
  console.warn = (line: string) => lines.push(line);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return lines;
}

describe('format', () => {
  describe('numbers', () => {
    it('writes a number as its language does', () => {
      expect(write(1234567.5, 'number')).to.equal('1,234,567.5');
      expect(write(1234567.5, 'number', de)).to.equal('1.234.567,5');
    });

    it('takes digits by position or by name, compact and sign', () => {
      expect(write(3, 'number(2)')).to.equal('3.00');
      expect(write(3.14159, 'number(digits: 1)')).to.equal('3.1');
      expect(write(12_345, 'number(compact: true)')).to.equal('12K');
      expect(write(5, 'number(sign: true)')).to.equal('+5');
    });

    it('reads decimal text without rounding it', () => {
      expect(write('9007199254740993', 'number')).to.equal('9,007,199,254,740,993');
      expect(write('19.90', 'currency')).to.equal('$19.90');
    });

    it('writes money in the currency of the spec, the context, the page, or in dollars', () => {
      expect(write(1234.5, 'currency')).to.equal('$1,234.50');
      expect(write(1234.5, 'currency("EUR")', de)).to.equal('1.234,50 €');
      expect(write(5, 'currency', {currency: 'GBP'})).to.equal('£5.00');
      expect(write(5, "currency(currency: 'jpy')")).to.equal('¥5');
      setFormatDefaults({currency: 'CHF'});
      expect(write(5, 'currency')).to.equal('CHF 5.00');
      setFormatDefaults({currency: undefined});
    });

    it('takes 12.5 as 12.5 percent, and as a ratio only when told', () => {
      expect(write(12.5, 'percentage')).to.equal('12.5%');
      expect(write(12.5, 'percentage', de)).to.equal('12,5 %');
      expect(write(0.125, 'percentage("ratio")')).to.equal('12.5%');
      expect(write(0.07, 'percentage("ratio")')).to.equal('7%');
      expect(write(0.04, 'percentage')).to.equal('0.04%');
      expect(write(99.95, 'percentage')).to.equal('99.95%');
      expect(write(99.84, 'percentage')).to.equal('99.8%');
      expect(write(12.5, 'percentage(2)')).to.equal('12.50%');
      expect(write(12.5, 'percentage(2)', de)).to.equal('12,50 %');
      expect(write(0.12512, 'percentage(ratio: true, digits: 2)')).to.equal('12.51%');
      expect(write(12.5, 'percentage("words")')).to.equal('12.5 percent');
      expect(write(12.5, 'percentage("words")', de)).to.equal('12,5 Prozent');
    });

    it('steps through the sizes of bytes', () => {
      expect(write(0, 'bytes')).to.equal('0 B');
      expect(write(1_500_000, 'bytes')).to.equal('1.5 MB');
      expect(write(999_960, 'bytes')).to.equal('1 MB');
      expect(write(1_048_576, 'bytes("binary")')).to.equal('1 MiB');
    });
  });

  describe('duration', () => {
    it('takes milliseconds unless a unit is said', () => {
      expect(write(128, 'duration')).to.equal('128 ms');
      expect(write(1500, 'duration')).to.equal('1.5 sec');
      expect(write(90, 'duration("s")')).to.equal('1 min 30 sec');
      expect(write(3, "duration(unit: 'h')")).to.equal('3 hr');
    });

    it('writes the two largest units and carries over when rounding', () => {
      expect(write(3_599_900, 'duration')).to.equal('1 hr');
      expect(write(86_400_000 * 2 + 3_600_000 * 5, 'duration')).to.equal('2 days 5 hr');
      expect(write(59_990, 'duration')).to.equal('1 min');
      expect(write(-90_000, 'duration')).to.equal('-1 min 30 sec');
    });

    it('speaks the language, in full where asked', () => {
      expect(write(90_000, 'duration(long: true)', de)).to.equal('1 Minute, 30 Sekunden');
    });
  });

  describe('dates', () => {
    it('keeps a calendar day in every time zone', () => {
      for (const timeZone of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        expect(write('2026-02-03', 'date', {timeZone})).to.equal('Feb 3, 2026');
      }
    });

    it('moves a moment into the time zone of its place', () => {
      expect(write('2026-02-03T23:30:00Z', 'datetime', {timeZone: 'Asia/Tokyo'})).to.equal('Feb 4, 2026, 8:30 AM');
      expect(write(0, 'date')).to.equal('Jan 1, 1970');
      expect(write('2026-02-03 04:05:06.123456+00', 'time')).to.equal('4:05 AM');
      expect(write('2026-02-03T04:05:06Z', 'time("medium")', de)).to.equal('04:05:06');
    });

    it('takes a style or fields', () => {
      expect(write('2026-02-03', 'date("long")', de)).to.equal('3. Februar 2026');
      expect(write('2026-02-03', 'date(month: "short", day: "numeric")')).to.equal('Feb 3');
    });

    it('falls back to the reader’s zone when a zone is unknown', () => {
      expect(write('2026-02-03T12:00:00Z', 'date', {timeZone: 'Mars/Olympus'})).to.equal('Feb 3, 2026');
    });

    it('gives back what is no date', () => {
      for (const text of ['2026-02-31', '12', 'soon', '2026-13-01T00:00:00Z'])
        expect(write(text, 'date')).to.equal(text);
    });
  });

  describe('relative_time', () => {
    const now = Date.UTC(2026, 10, 21, 12);
    const ago = (ms: number, spec = 'relative_time', context: object = en): string =>
      write(now - ms, spec, {...context, now});

    it('says how long ago, and how long until', () => {
      expect(ago(1000)).to.equal('now');
      expect(ago(30_000)).to.equal('30 seconds ago');
      expect(ago(5 * 60_000)).to.equal('5 minutes ago');
      expect(ago(-3 * 3_600_000)).to.equal('in 3 hours');
      expect(ago(26 * 3_600_000)).to.equal('yesterday');
      expect(ago(40 * 86_400_000)).to.equal('last month');
      expect(ago(800 * 86_400_000)).to.equal('2 years ago');
    });

    it('speaks the language and can be short', () => {
      expect(ago(5 * 60_000, 'relative_time', de)).to.equal('vor 5 Minuten');
      expect(ago(5 * 60_000, 'relative_time("narrow")')).to.equal('5m ago');
      expect(ago(5 * 60_000, 'relative_time("short")')).to.equal('5 min. ago');
      expect(ago(400 * 86_400_000, 'relative_time("short")')).to.equal('last year');
    });
  });

  describe('texts', () => {
    it('humanises names, and says known statuses in the language', () => {
      expect(write('in_progress', 'humanize')).to.equal('In progress');
      expect(write('lastLoginAt', 'humanize')).to.equal('Last login at');
      expect(write('ACTIVE', 'humanize')).to.equal('Active');
      expect(write(true, 'humanize')).to.equal('Yes');
    });

    it('has the helpers of templates', () => {
      expect(write(null, 'default("–")')).to.equal('–');
      expect(write(0, 'default("–")')).to.equal('0');
      expect(write('', 'not')).to.equal('true');
      expect(write('false', 'not')).to.equal('true');
      expect(write(1, 'is("1", 2)')).to.equal('true');
      expect(write([], 'empty')).to.equal('true');
      expect(write(['a', null, 'b'], 'join(" / ")')).to.equal('a / b');
      expect(write({a: [1]}, 'json')).to.equal('{"a":[1]}');
    });

    it('runs several in a row', () => {
      expect(write(null, 'default(0) | currency("USD")')).to.equal('$0.00');
      expect(write('a_b', 'humanize | default("x")')).to.equal('A b');
    });
  });

  describe('parts', () => {
    it('parts a unit that follows its figure', () => {
      expect(formatParts(128, 'duration', en)).to.deep.equal({text: '128', unit: 'ms'});
      expect(formatParts(12.5, 'percentage', de)).to.deep.equal({text: '12,5', unit: '%'});
      expect(formatParts(1_500_000, 'bytes', en)).to.deep.equal({text: '1.5', unit: 'MB'});
    });

    it('leaves a unit in front, or amid, where it is', () => {
      expect(formatParts(5, 'currency', en)).to.deep.equal({text: '$5.00', unit: ''});
      expect(formatParts(12, 'percentage', {language: 'tr'})).to.deep.equal({text: '%12', unit: ''});
    });
  });

  describe('bad input', () => {
    const hostile = [
      'abc',
      '1,5',
      '12px',
      '__proto__',
      '<img src=x onerror=alert(1)>',
      '\ud800',
      '\u202eabc',
      'x'.repeat(10_000),
    ];

    it('F102 F115 gives every bad value back as text, unharmed', () => {
      const specs = [
        'number',
        'currency',
        'percentage',
        'bytes',
        'duration',
        'date',
        'datetime',
        'time',
        'relative_time',
      ];
      for (const spec of specs) for (const text of hostile) expect(format(text, spec, en), spec).to.equal(text);
    });

    it('shows nothing for what is missing, and nothing for objects', () => {
      for (const value of [undefined, null, '', {}, [1]]) expect(format(value, 'number', en)).to.equal('');
    });

    it('survives numbers at the edge', () => {
      expect(format(NaN, 'number', en)).to.equal('NaN');
      expect(format(Infinity, 'duration', en)).to.equal('Infinity');
      expect(format(8.65e15, 'date', en)).to.equal('8650000000000000');
      expect(format(new Date(NaN), 'date', en)).to.equal('');
    });

    it('shows the value when the format is unknown or unreadable, with one warning each', () => {
      const lines = told(() => {
        expect(format(5, 'sparkle', en)).to.equal('5');
        expect(format(5, 'sparkle', en)).to.equal('5');
        expect(format(5, 'number(', en)).to.equal('5');
      });
      expect(lines).to.have.length(2);
    });

    it('F89 names the formats that there are', () => {
      const [line = ''] = told(() => format(92.5, 'percent', en));
      expect(line).to.include('There is no format "percent"');
      expect(line).to.match(/There are: .*\bpercentage\b/);
    });

    it('F114 F112 takes names of the prototype for unknown formats', () => {
      told(() => {
        for (const name of ['constructor', '__proto__', 'toString']) expect(format(5, name, en)).to.equal('5');
        expect(format(5, 'number({"__proto__": 1})', en)).to.equal('5');
      });
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });

    it('writes in English for a malformed language', () => {
      expect(format(1234.5, 'number', {language: 'not a language!'})).to.equal('1,234.5');
    });
  });

  describe('own formats', () => {
    it('are found by both spellings of their name', () => {
      registerFormat('test-shout', (value, {list}) => `${String(value).toUpperCase()}${String(list[0] ?? '!')}`);
      expect(format('hi', 'test_shout("?")', en)).to.equal('HI?');
      expect(hasFormat('test-shout')).to.equal(true);
    });

    it('F100 leave the place empty when they throw, with one warning', () => {
      registerFormat('test_broken', () => {
        throw new Error('no luck');
      });
      const lines = told(() => {
        expect(format(5, 'test_broken', en)).to.equal('');
        expect(format(6, 'test_broken', en)).to.equal('');
      });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('no luck');
    });
  });
});
