import {expect, fixture, html} from '@open-wc/testing';
import {property} from 'lit/decorators.js';
import {html as template} from 'lit';
import {widget} from '../../core/define.js';
import {WidgetElement} from '../../core/widget-element.js';
import {dataFixture} from '../../testing/data-fixture.js';
import {RenderProfile} from './render-profile.js';
import {quantile, SourceProfile} from './source-profile.js';

@widget('profiled-widget')
class ProfiledWidget extends WidgetElement {
  static override readonly data = {value: 'value', accepts: ['value']};
  @property() value?: string | number;
  override render() {
    return template`<p>${this.value}</p>`;
  }
}

describe('quantile', () => {
  it('is the value below which so many lie', () => {
    const values = [5, 1, 4, 2, 3];
    expect(quantile(values, 0.5)).to.equal(3);
    expect(quantile(values, 0.95)).to.equal(5);
    expect(quantile([], 0.5)).to.equal(undefined);
  });
});

describe('render profile', () => {
  const two = () =>
    fixture<HTMLElement>(
      html`<div><profiled-widget id="one"></profiled-widget><profiled-widget></profiled-widget></div>`,
    );

  it('counts and times renders by type and by widget', async () => {
    const place = await two();
    const profile = new RenderProfile();
    profile.look(place);
    const [one] = place.children as unknown as [ProfiledWidget];
    for (const value of [1, 2, 3]) {
      one.value = value;
      await one.updateComplete;
    }
    const [type] = profile.byType();
    expect(type).to.include({title: 'profiled-widget', widgets: 2, renders: 3});
    expect(type?.total).to.be.at.least(type?.longest ?? 0);
    const [first, second] = profile.byInstance();
    expect([first?.title, first?.renders, second?.renders]).to.deep.equal(['profiled-widget#one', 3, 0]);
    profile.stop();
  });

  it('remembers what has left, and meters nothing after it has stopped', async () => {
    const place = await two();
    const profile = new RenderProfile();
    profile.look(place);
    const [one, other] = place.children as unknown as [ProfiledWidget, ProfiledWidget];
    one.value = 1;
    await one.updateComplete;
    one.remove();
    profile.look(place);
    expect(profile.byType()[0]).to.include({widgets: 1, renders: 1});
    profile.stop();
    other.value = 2;
    await other.updateComplete;
    expect(profile.byType()[0]).to.include({widgets: 0, renders: 1});
    profile.reset();
    expect(profile.byType()).to.deep.equal([]);
  });
});

describe('source profile', () => {
  it('times answers, counts errors and pushes, by source', async () => {
    const data = await dataFixture();
    const profile = new SourceProfile(data.client);
    profile.start();
    const connected = async (source: string) => {
      const element = document.createElement('profiled-widget');
      element.setAttribute('data-source', source);
      await data.add(element);
    };
    await connected('interface:count');
    await data.advance(100);
    data.provider.reads[0]?.answer(42);
    await data.settle();
    await connected('subscribe:metrics:cpu');
    data.provider.push('metrics:cpu', [{op: 'value', value: 1}]);
    await data.settle();
    const figures = new Map(profile.figures().map((line) => [line.source, line]));
    expect(figures.get('interface:count')).to.include({reads: 1, errors: 0, median: 100, p95: 100});
    expect(figures.get('subscribe:metrics:cpu')).to.include({reads: 0, pushes: 1});
    profile.stop();
    data.provider.push('metrics:cpu', [{op: 'value', value: 2}]);
    await data.settle();
    expect(profile.figures().reduce((sum, {pushes}) => sum + pushes, 0)).to.equal(1);
    profile.reset();
    expect(profile.figures()).to.deep.equal([]);
    data.remove();
  });
});
