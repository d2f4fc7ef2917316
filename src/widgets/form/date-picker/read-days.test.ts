import {expect} from '@open-wc/testing';
import {readDay, readRange} from './read-days.js';
import {isoDays, patternOf, writeDay, writeDays} from '../../../format/write-days.js';

const NOW = '2026-02-03';
const read = (text: string, language = 'en-GB'): string | undefined => readDay(text, language, NOW);

describe('dates as they are written and typed', () => {
  it('AX-37 writes a day as the language does', () => {
    expect(writeDay(NOW, 'en-US')).to.equal('02/03/2026');
    expect(writeDay(NOW, 'en-GB')).to.equal('03/02/2026');
    expect(writeDay(NOW, 'de')).to.equal('03.02.2026');
    expect(writeDay(NOW, 'ja')).to.equal('2026/02/03');
    expect(writeDays([NOW, '2026-02-10'], 'de')).to.equal('03.02.2026 – 10.02.2026');
  });

  it('reads again what it has written, in any language and any year', () => {
    for (const language of [
      'en-US',
      'en-GB',
      'de',
      'ar',
      'ar-EG',
      'fa',
      'ja',
      'ko',
      'zh',
      'hu',
      'hi',
      'th',
      'sv',
      'pl',
    ])
      for (const day of ['2026-02-03', '2024-02-29', '1999-12-31', '0001-01-01', '0085-06-07', '9999-12-31'])
        expect(read(writeDay(day, language), language), `${language} ${writeDay(day, language)}`).to.equal(day);
  });

  it('reads months by their names', () => {
    for (const language of ['en-US', 'de', 'fr', 'pl', 'ar', 'el', 'tr', 'es'])
      for (const month of ['long', 'short'] as const)
        for (const day of ['2026-02-03', '2026-05-31', '2026-12-01']) {
          const text = writeDay(day, language, {day: 'numeric', month, year: 'numeric'});
          expect(read(text, language), `${language} ${text}`).to.equal(day);
        }
    expect([read('3 feb'), read('Feb 3, 85', 'en-US'), read('3. März 2026', 'de')]).to.deep.equal([
      '2026-02-03',
      '1985-02-03',
      '2026-03-03',
    ]);
  });

  it('AX-37 understands what is typed in a hurry, in the order of the language', () => {
    for (const text of ['3/2/2026', '3.2.26', '3-2-2026', '3 2 2026', '03022026', '030226', '3/2', '2026-02-03'])
      expect(read(text), text).to.equal('2026-02-03');
    expect(read('3/2/2026', 'en-US')).to.equal('2026-03-02');
    expect([read('2026/2/3'), read('20260203'), read('2026-02-03T10:00:00Z')]).to.deep.equal(Array(3).fill(NOW));
    expect([read('2/13/2026'), read('13/2/2026', 'en-US')]).to.deep.equal(['2026-02-13', '2026-02-13']);
    expect([read('٣/٢/٢٠٢٦', 'ar-EG'), read('03/02/2026')]).to.deep.equal([NOW, NOW]);
  });

  it('reads a year of two digits as a near one', () => {
    expect([read('1/1/46'), read('1/1/47'), read('1/1/00')]).to.deep.equal(['2046-01-01', '1947-01-01', '2000-01-01']);
  });

  it('knows today, tomorrow and yesterday in the language', () => {
    expect([read('today'), read('Tomorrow'), read('gestern', 'de'), read('اليوم', 'ar')]).to.deep.equal([
      '2026-02-03',
      '2026-02-04',
      '2026-02-02',
      '2026-02-03',
    ]);
  });

  it('refuses what is no date', () => {
    for (const text of [
      '',
      'x',
      '3',
      '31/4/2026',
      '29/2/2025',
      '1/1/20265',
      '1/2/3/4',
      '12345',
      'soon',
      '3 foo 2026',
      '100/1/2026',
      '3 ju 2026',
    ])
      expect(read(text), text).to.equal(undefined);
    expect(read('3 jui 2026', 'fr')).to.equal(undefined);
  });

  it('reads two days with anything between them, in their order', () => {
    const both = ['2026-02-03', '2026-02-10'];
    for (const text of [
      '3/2/2026 – 10/2/2026',
      '10/2/2026 - 3/2/2026',
      '3/2/26 to 10/2/26',
      '3 Feb 2026 to 10 Feb 2026',
      '2026-02-03/2026-02-10',
      '3.2.2026 10.2.2026',
      '3/2..10/2',
    ])
      expect(readRange(text, 'en-GB', NOW), text).to.deep.equal(both);
    expect(readRange('3/2/2026', 'en-GB', NOW)).to.deep.equal([]);
    expect(readRange('3/2/2026 – soon', 'en-GB', NOW)).to.deep.equal([]);
  });

  it('reads ISO values', () => {
    expect([isoDays(NOW, false), isoDays(NOW, true), isoDays('x', false)]).to.deep.equal([[NOW], [], []]);
    expect(isoDays('2026-02-10/2026-02-03', true)).to.deep.equal(['2026-02-03', '2026-02-10']);
  });

  it('shows the pattern in the words of the language', () => {
    const marks = {day: 'dd', month: 'mm', year: 'yyyy'};
    expect([patternOf('en-US', marks), patternOf('de', marks)]).to.deep.equal(['mm/dd/yyyy', 'dd.mm.yyyy']);
  });
});
