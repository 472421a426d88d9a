import { ELEMENTS_VERSION } from './version.ts';

/** A constructor that says which version of HallKit it belongs to. */
export interface VersionedElement extends CustomElementConstructor {
  readonly hallkitVersion?: string;
}

/**
 * Defines a tag once. A tag that another copy of HallKit has already taken stays with that copy; a copy of another
 * version is named in a warning, because its attributes and events may differ.
 */
export function defineElement(tag: string, element: VersionedElement): void {
  const present: VersionedElement | undefined = customElements.get(tag);
  if (present === undefined) {
    customElements.define(tag, element);
    return;
  }
  if (present === element || present.hallkitVersion === ELEMENTS_VERSION) return;
  const other = present.hallkitVersion ?? 'unknown';
  console.warn(`<${tag}> is already defined by version ${other}; version ${ELEMENTS_VERSION} stays unused.`);
}
