import {expect} from '@open-wc/testing';
import {compileTemplate} from '../../../core/template.js';
import {listItemTemplate} from './list-item-template.js';

const context = {language: 'en'};

describe('listItemTemplate', () => {
  it('puts each clone in a list item, updates it and takes it away', () => {
    const template = document.createElement('template');
    template.innerHTML = '<b>{{.}}</b><i>{{$number}}</i>';
    const compiled = listItemTemplate(compileTemplate(template));
    const list = document.createElement('ul');
    const instance = compiled.instantiate({item: 'a', context});
    list.append(...instance.nodes);
    expect(list.textContent).to.equal('a1');
    expect(list.children).to.have.length(1);
    instance.update({item: 'b', index: 4, context});
    expect(list.firstElementChild?.textContent).to.equal('b5');
    expect(compiled.positional).to.be.true;
    instance.dispose();
    expect(list.children).to.have.length(0);
  });

  it('is made once a template', () => {
    const compiled = compileTemplate(document.createElement('template'));
    expect(listItemTemplate(compiled)).to.equal(listItemTemplate(compiled));
  });
});
