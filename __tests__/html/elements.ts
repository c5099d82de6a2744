import type { Document, Element } from 'domhandler';

/** All elements of a document, the outer ones first. */
export function elementsOf({ children }: Pick<Document | Element, 'children'>): Element[] {
  return children.flatMap((child) =>
    'name' in child && 'attribs' in child
      ? [child as Element, ...elementsOf(child as Element)]
      : [],
  );
}
