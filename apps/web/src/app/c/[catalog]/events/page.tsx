import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { Pager } from '../../../../components/pager/pager.tsx';
import { Chips } from '../../../../components/facets/chips.tsx';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { ReadingNotice } from '../../../../components/text/reading-notice.tsx';
import { severities } from '../../../../components/severities.ts';
import type { Severity } from '../../../../components/severities.ts';
import { tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { reading } from '../../../../data/reader.ts';
import { filterToDrop } from './dead-end.ts';
import { EventFilters } from './event-filters.tsx';
import { EventTable } from './event-table.tsx';
import { askForChoices, askForEvents, conditionsOf } from './query.ts';
import { addressOf, filtersOn, namedIn, onlyKnown, outcomes, readView, without, withoutFilters } from './view.ts';
import type { FilterName } from './view.ts';
import styles from './events.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('events');
  return { title: t('title'), description: t('description'), alternates: { canonical: await here('/events') } };
}

export default async function EventsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const parameters = await searchParams;
  const asked = readView(parameters);
  const known = await askForChoices(namedIn(parameters));
  const view = known === null ? asked : onlyKnown(asked, known);
  const [t, words] = await Promise.all([getTranslations('events'), getTranslations('components')]);
  const read = await reading(view.lang);
  const events = await askForEvents(view, read);
  const { facets, nodes, pageInfo, totalCount } = events;
  const where = conditionsOf(view, read.locale);
  const listed = { of: 'events', catalog: await currentCatalog(), where } as const;

  const wordsOf = (name: FilterName, value: string): string => {
    if (name === 'severity') return words(`severity${value as Severity}`);
    if (name === 'outcome') return t(`outcome_${value as 'ERROR'}`);
    if (name === 'findings') return t('hasFindings');
    return value;
  };
  const chips = filtersOn(view).map(({ name, value }) => ({
    label: t('filterValue', { filter: t(name), value: wordsOf(name, value) }),
    href: addressOf(without(view, name, value)),
  }));
  const drop =
    totalCount === 0
      ? filterToDrop(view, { ...facets, code: facets.diagnosticCode, findings: facets.hasFindings })
      : null;
  const unknown = unknownValues(
    { ...parameters, code: namedIn(parameters).code },
    { severity: severities, outcome: outcomes, ...known },
  );
  const isCompact = view.density === 'compact';

  return (
    <>
      <ReadingNotice reading={read} />
      <div className={styles.page}>
        <FacetSheet>
          <EventFilters view={view} facets={facets} />
        </FacetSheet>
        <div className={styles.list}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            <p role="status" className={styles.count}>
              {t('count', { count: totalCount })}
            </p>
            <FacetSheetButton on={chips.length} />
            <Chips chips={chips} clearHref={addressOf(withoutFilters(view))} />
            <UnknownValues values={unknown} />
            <Downloads files={tableFiles(listed)} />
            <p className={styles.tools}>
              {view.sort !== null && (
                <Link href={addressOf({ ...view, sort: null, after: '' })} prefetch={false} scroll={false}>
                  {t('sourceOrder')}
                </Link>
              )}
              <Link
                href={addressOf({ ...view, density: isCompact ? 'comfortable' : 'compact' })}
                prefetch={false}
                scroll={false}
              >
                {isCompact ? t('comfortable') : t('compact')}
              </Link>
            </p>
          </div>
          {totalCount === 0 ? (
            <div className={styles.empty}>
              <h2>{t('emptyTitle')}</h2>
              {drop !== null && <p>{t('emptyDrop', { filter: t(drop) })}</p>}
              <Link href={addressOf(drop === null ? withoutFilters(view) : dropAll(view, drop))} prefetch={false}>
                {drop === null ? t('first') : t('drop', { filter: t(drop) })}
              </Link>
            </div>
          ) : (
            <EventTable view={view} rows={nodes} read={read} />
          )}
          <Pager
            after={view.after}
            next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
            hrefAfter={(after) => addressOf({ ...view, after })}
          />
        </div>
      </div>
    </>
  );
}

function dropAll(view: Parameters<typeof without>[0], name: FilterName): Parameters<typeof without>[0] {
  return filtersOn(view)
    .filter((filter) => filter.name === name)
    .reduce((left, { value }) => without(left, name, value), view);
}
