import {pageScope} from '../../../data/scopes.js';

/** Sets `{page.GROUP.KEY}`, which sources on the page follow; the other values of the group stay. */
export function publishRange(group: string, key: string, value: string | undefined): void {
  const known = pageScope.get(group);
  pageScope.set(group, {...(typeof known === 'object' ? known : undefined), [key]: value});
}
