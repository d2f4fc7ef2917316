import type {DropdownItemWidget} from '../dropdown-item/dropdown-item-widget.js';

/** Makes the choice that a check box or radio item stands for; gives what takes it back. */
export function makeChoice(item: DropdownItemWidget): () => void {
  const before = [item, ...(item.type === 'radio' ? radiosBeside(item) : [])].map(
    (each) => [each, each.checked] as const,
  );
  if (item.type === 'checkbox') item.checked = !item.checked;
  if (item.type === 'radio') for (const [each] of before) each.checked = each === item;
  return () => {
    for (const [each, checked] of before) each.checked = checked;
  };
}

/** The other radio items up to the next line, or all of its group. */
function radiosBeside(item: DropdownItemWidget): DropdownItemWidget[] {
  const radios: DropdownItemWidget[] = [];
  for (const next of ['previousElementSibling', 'nextElementSibling'] as const)
    for (let at = item[next]; at; at = at[next]) {
      if (at.localName !== item.localName) continue;
      const other = at as DropdownItemWidget;
      if (other.type === 'divider') break;
      if (other.type === 'radio') radios.push(other);
    }
  return radios;
}
