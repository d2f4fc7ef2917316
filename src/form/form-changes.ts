import {isWithin, type FieldPath} from './names.js';

/** What changed in a form: a value, what is known of a field, a list's rows, or the form as a whole. */
export type ChangeKind = 'value' | 'field' | 'rows' | 'form';

export type ChangeListener = (kind: ChangeKind) => void;

interface Interest {
  readonly path: FieldPath;
  readonly listener: ChangeListener;
}

/** Tells each part of a page what changed in its part of a form, and nothing else. */
export class FormChanges {
  readonly #interests = new Set<Interest>();

  /** Listens to what changes at a way, around it and within it; gives the way to stop. */
  subscribe(path: FieldPath, listener: ChangeListener): () => void {
    const interest = {path, listener};
    this.#interests.add(interest);
    return () => void this.#interests.delete(interest);
  }

  /** A value is told to who looks at it, at what is in it, or at what it is in; all else to who looks right there. */
  tell(kind: ChangeKind, path: FieldPath = []): void {
    for (const {path: own, listener} of this.#interests) {
      const isNear = isWithin(own, path) || (kind === 'value' && isWithin(path, own));
      if (kind === 'form' || isNear) listener(kind);
    }
  }
}
