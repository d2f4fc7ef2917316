import {expect} from '@open-wc/testing';
import {faultOf, isOfKind, kindsOf, kindsText, limitsText} from './file-limits.js';

const plain = (words: string | undefined): string | undefined => words?.replaceAll('\u00a0', ' ');

describe('file limits', () => {
  it('F145 know a kind by its ending, its type or its family, whatever the case', () => {
    const fits = (name: string, type: string, ...kinds: string[]): boolean => isOfKind({name, type}, kinds);
    expect(fits('a.PDF', '', '.pdf')).to.be.true;
    expect(fits('a.pdf.exe', 'application/x-msdownload', '.pdf')).to.be.false;
    expect(fits('a', 'image/PNG', 'image/png')).to.be.true;
    expect(fits('a.jpg', 'image/jpeg', 'image/*')).to.be.true;
    expect(fits('a.txt', 'text/plain', 'image/*', '.md')).to.be.false;
    expect(fits('a.txt', 'text/plain')).to.be.true;
    expect(fits('a.txt', 'text/plain', '*/*')).to.be.true;
  });

  it('read an accept as a list or as HTML writes it', () => {
    expect(kindsOf('.pdf, image/*,docx')).to.deep.equal(['.pdf', 'image/*', '.docx']);
    expect(kindsOf(['.pdf', ' ', 7])).to.deep.equal(['.pdf', '.7']);
    expect(kindsOf(undefined)).to.deep.equal([]);
  });

  it('are said in words before', () => {
    const MB = 1024 * 1024;
    expect(kindsText('en', ['.pdf', '.doc', 'image/*'])).to.equal('PDF, DOC, or images');
    expect(kindsText('en', ['image/svg+xml', 'application/vnd.ms-excel'])).to.equal('SVG or application/vnd.ms-excel');
    expect(plain(limitsText('en', {kinds: ['.pdf'], largest: 5 * MB, most: 10}))).to.equal(
      'PDF · up to 5 MB each · 10 files at most',
    );
    expect(plain(limitsText('en', {kinds: [], largest: MB / 2, most: 1}))).to.equal('Up to 512 kB');
    expect(limitsText('en', {kinds: []})).to.equal('');
  });

  it('say what is wrong with a file', () => {
    const limits = {kinds: ['.txt'], largest: 4};
    expect(faultOf('en', new File(['1234'], 'a.txt'), limits)).to.equal(undefined);
    expect(plain(faultOf('en', new File(['12345'], 'a.txt'), limits))).to.match(/^Too large: 5 B of at most /);
    expect(faultOf('en', new File(['1'], 'a.exe'), limits)).to.equal(
      'This kind of file can’t be taken. Possible: TXT.',
    );
  });
});
