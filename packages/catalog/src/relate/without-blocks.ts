import type { Catalog } from '../model.ts';

/**
 * The catalogue without what its texts were read from (`Document.blocks`): for whoever keeps
 * it to answer from. Its documents cannot be aligned again.
 */
export function withoutBlocks(catalog: Catalog): Catalog {
  const documents = [...catalog.documents].map(
    ([locale, document]) => [locale, { ...document, blocks: [], readDiagnostics: [] }] as const,
  );
  return { ...catalog, documents: new Map(documents) };
}
