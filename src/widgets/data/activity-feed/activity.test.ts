import {expect} from '@open-wc/testing';
import {readActivity, sentenceOf} from './activity.js';

const sentence = (item: unknown): string => sentenceOf(readActivity(item));

describe('readActivity', () => {
  it('puts a sentence together of its parts', () => {
    expect(sentence({actor: 'Ada', verb: 'published', object: 'Notes'})).to.equal('Ada published Notes');
    expect(
      sentence({user: {name: 'Ada'}, action: 'role_changed', target: 'Kurt', from: 'user', to: 'moderator'}),
    ).to.equal('Ada role changed Kurt user → moderator');
    expect(sentence({actor: 'visitor', action: 'updated', type: 'product', title: 'Chair', message: 'whole'})).to.equal(
      'visitor updated product Chair',
    );
  });

  it('takes a whole sentence, and names the actor once', () => {
    expect(sentence({actor: 'Ada', message: 'Ada joined'})).to.equal('Ada joined');
    expect(sentence({actor: 'Ada', message: 'joined the team'})).to.equal('Ada joined the team');
    expect(sentence({message: 'The backup is done'})).to.equal('The backup is done');
    expect(sentence('Text')).to.equal('Text');
  });

  it('says only what a value is now where nothing is known of before', () => {
    expect(readActivity({to: 'Done'}).change).to.equal('→ Done');
  });

  it('reads the moment in any of its spellings', () => {
    const moment = Date.UTC(2026, 1, 3, 12);
    for (const time of [{time: moment}, {timestamp: '2026-02-03T12:00:00Z'}, {created_at: '2026-02-03 12:00:00Z'}])
      expect(readActivity(time).moment).to.equal(moment);
    expect(readActivity({time: 'soon'}).moment).to.equal(undefined);
  });

  it('finds the picture beside the event or in its actor', () => {
    expect(readActivity({avatar: '/a.png'}).avatar).to.equal('/a.png');
    expect(readActivity({actor: {name: 'Ada', avatar: '/b.png'}}).avatar).to.equal('/b.png');
  });

  it('takes anything', () => {
    for (const odd of [null, undefined, [], 7, {actor: []}, {time: {}}]) expect(sentence(odd)).to.be.a('string');
  });
});
