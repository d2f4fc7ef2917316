import type {ReadyResource} from '../metadata/ready-resource.js';

const asId = (text: string): string => text.replace(/[^\w-]+/g, '-');

/** The ids of what a page is made of; documented, so that what an author writes can name them. */
export function pageNames({name, singular}: ReadyResource) {
  const [many, one] = [asId(name), asId(singular)];
  return {
    filters: `${many}-filters`,
    table: many,
    card: `${many}-cards`,
    calendar: `${many}-calendar`,
    group: many,
    new: `new-${one}`,
    edit: `edit-${one}`,
    show: `show-${one}`,
  };
}
