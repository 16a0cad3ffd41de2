import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { downloadAddress } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { Chips } from '../../../../components/facets/chips.tsx';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { Pager } from '../../../../components/pager/pager.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { reading } from '../../../../data/reader.ts';
import { viewer } from '../../../../data/viewer.ts';
import { ConceptFilters } from './concept-filters.tsx';
import { ConceptRow } from './concept-row.tsx';
import { ImportButton } from './import-button.tsx';
import { ListKeys } from './list-keys.tsx';
import { NewConcept } from './new-concept.tsx';
import { askForConcepts, conditionsOf } from './query.ts';
import styles from './terms.module.css';
import { addressOf, filtersOn, readView, sources, states, without, withoutFilters } from './view.ts';
import type { FilterName } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('terms');
  return { title: t('title'), description: t('description'), alternates: { canonical: await here('/terms') } };
}

/** The term base of the catalogue, and the concepts that the review has found. */
export default async function TermsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const parameters = await searchParams;
  const view = readView(parameters);
  const [t, messages, read, places, catalog, concepts, self] = await Promise.all([
    getTranslations('terms'),
    getMessages(),
    reading(view.lang),
    placeTexts(),
    currentCatalog(),
    askForConcepts(view),
    viewer(),
  ]);
  const { nodes, facets, pageInfo, totalCount } = concepts;
  const locales = read.locales.map(({ locale }) => locale);
  const counted = (source: (typeof sources)[number]) => facets.source.find(({ value }) => value === source)?.count ?? 0;
  const files = sources
    .filter((source) => counted(source) > 0 && (view.source.length === 0 || view.source.includes(source)))
    .flatMap((source) => {
      const asked = { of: 'terms', catalog, where: { ...conditionsOf(view), source: [source] } } as const;
      const what = t(source);
      return [
        { label: `TBX 3: ${what}`, href: downloadAddress('tbx', asked) },
        { label: `CSV: ${what}`, href: downloadAddress('csv', asked) },
      ];
    });
  const wordsOf = (name: FilterName, value: string): string => {
    if (name === 'findings') return t('hasFindings');
    return name === 'source' || name === 'state' ? t(value as 'STORED') : value;
  };
  const chips = filtersOn(view).map(({ name, value }) => ({
    label: t('filterValue', { filter: t(name), value: wordsOf(name, value) }),
    href: addressOf(without(view, name, value)),
  }));
  const isEmpty = totalCount === 0;
  return (
    <ReviewDesk>
      <div className={styles.page}>
        <FacetSheet>
          <ConceptFilters view={view} facets={facets} />
        </FacetSheet>
        <div className={styles.list}>
          <header className={styles.head}>
            <h1>{t('title')}</h1>
            <p>{isEmpty && chips.length === 0 ? t('none') : t('purpose')}</p>
          </header>
          <div className={styles.on}>
            <p role="status" className={styles.quiet}>
              {isEmpty && chips.length > 0 ? t('empty') : t('count', { count: totalCount })}
            </p>
            <FacetSheetButton on={chips.length} />
            <Chips chips={chips} clearHref={addressOf(withoutFilters(view))} />
            <UnknownValues values={unknownValues(parameters, { source: sources, state: states })} />
            <NewConcept locales={locales} words={messages.terms} />
            {self?.role === 'ADMIN' && <ImportButton words={messages.terms} />}
            {files.length > 0 && <Downloads files={files} />}
          </div>
          <ListKeys />
          <ol role="list">
            {nodes.map((concept) => (
              <ConceptRow
                key={concept.id}
                concept={concept}
                locales={locales}
                wanted={read.locale}
                places={places}
                words={messages.terms}
              />
            ))}
          </ol>
          <Pager
            after={view.after}
            next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
            hrefAfter={(after) => addressOf({ ...view, after })}
          />
        </div>
      </div>
    </ReviewDesk>
  );
}
