import {expect} from '@open-wc/testing';
import {missingMessage} from './missing-message.js';

it('a missing choice has the browser’s own sentence', () => {
  const native = document.createElement('input');
  native.type = 'radio';
  native.name = 'other';
  native.required = true;
  expect(missingMessage(document)).to.equal(native.validationMessage);
  expect(missingMessage(document)).not.to.equal('');
});
