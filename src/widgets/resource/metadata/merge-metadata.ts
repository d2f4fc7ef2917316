import type {ResourceField, ResourceMetadata} from './resource-metadata.js';

const asField = (field: ResourceField | string): ResourceField => (typeof field === 'string' ? {name: field} : field);

function withoutGaps<T extends object>(given: T): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The fields of both: what the later says of one stands, and those that it names come first, in its order. */
function mergeFields(
  former: readonly (ResourceField | string)[] = [],
  later: readonly (ResourceField | string)[] = [],
): readonly ResourceField[] {
  const known = new Map(former.map((field) => [asField(field).name, asField(field)]));
  const named = later.map(asField).map((field) => {
    const before = known.get(field.name);
    known.delete(field.name);
    return {...before, ...withoutGaps(field), name: field.name};
  });
  return [...named, ...known.values()];
}

/** Metadata of several origins as one; each overrides the former, key by key and field by field. */
export function mergeMetadata(...layers: readonly (ResourceMetadata | undefined)[]): ResourceMetadata {
  return layers.reduce<ResourceMetadata>((merged, layer) => {
    if (!layer) return merged;
    const {fields, forms, ...rest} = layer;
    return {
      ...merged,
      ...withoutGaps(rest),
      fields: mergeFields(merged.fields, fields),
      ...((merged.forms ?? forms) && {forms: {...merged.forms, ...forms}}),
    };
  }, {});
}
