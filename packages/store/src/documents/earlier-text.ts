import { textHash, type Locale } from '@eventide/catalog';
import { and, desc, eq, lte, sql } from 'drizzle-orm';
import type { Engine } from '../database/engine.ts';
import { documentRevision } from '../schema.ts';
import { storedDocumentFields, type Pages } from './states.ts';

/** Versions of a page that are looked through: each has to be parsed. */
const versionsMax = 20;

/** The Markdown with this hash in one of the latest versions of a locale's page, the newest first; null if none has it. */
export async function findEarlierText(
  { read }: Pick<Engine, 'read'>,
  pages: Pages,
  { slug, locale, hash }: { readonly slug: string; readonly locale: Locale; readonly hash: string },
): Promise<string | null> {
  const isOfPage = and(eq(documentRevision.catalog, slug), eq(documentRevision.locale, locale));
  const [newest] = await read((queries) =>
    queries
      .select({ number: sql<number | null>`max(${documentRevision.number})` })
      .from(documentRevision)
      .where(isOfPage),
  );
  for (let number = newest?.number ?? 0, left = versionsMax; number > 0 && left > 0; left -= 1) {
    const [stored] = await read((queries) =>
      queries
        .select(storedDocumentFields)
        .from(documentRevision)
        .where(and(isOfPage, lte(documentRevision.number, number)))
        .orderBy(desc(documentRevision.number))
        .limit(1),
    );
    if (stored === undefined) return null;
    const { segments } = await pages.parse(stored);
    const found = segments.find((segment) => textHash(segment) === hash);
    if (found !== undefined) return found.markdown;
    number = stored.number - 1;
  }
  return null;
}
