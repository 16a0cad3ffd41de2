import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { Pager } from '../../../../components/pager/pager.tsx';
import { Chips } from '../../../../components/facets/chips.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { Refused } from '../../../../components/refused/refused.tsx';
import { tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { currentCatalog } from '../../../../data/catalog.ts';
import { catalogLocales } from '../../../../data/catalog-locales.ts';
import { placeOf } from '../../../../components/place/place.ts';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { viewer } from '../../../../data/viewer.ts';
import { AuditFilters } from './audit-filters.tsx';
import styles from './audit.module.css';
import { EntryRow } from './entry-row.tsx';
import { askForAudit, batchSizes, conditionsOf, personNames } from './query.ts';
import { undoableOf } from './undoable.ts';
import { addressOf, auditActions, filtersOn, readView, without } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title'), robots: { index: false } };
}

/** Who has changed what and when; for reviewers. */
export default async function AuditPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const parameters = await searchParams;
  const view = readView(parameters);
  const [t, who] = await Promise.all([getTranslations('audit'), viewer()]);
  if (who === null || who.role === 'VIEWER') {
    return <Refused title={t('title')} needed="REVIEWER" who={who} path={addressOf(view)} />;
  }
  const [log, locales] = await Promise.all([askForAudit(view), catalogLocales()]);
  const { nodes, pageInfo, totalCount } = log;
  const asked = { of: 'audit', catalog: await currentCatalog(), where: conditionsOf(view) } as const;
  const undoable = undoableOf(nodes, who.role === 'ADMIN');
  const [sizes, places, people] = await Promise.all([
    batchSizes(view, log),
    placeTexts(),
    personNames(nodes, who.role === 'ADMIN'),
  ]);
  const wordsOf = (name: string, value: string): string => {
    if (name === 'action') return t(value as 'IMPORT');
    // What names a batch says nothing to people; how many changes were made together does.
    if (name === 'batch') return t('count', { count: totalCount });
    if (name === 'segment') return placeOf(value, places).name;
    return name === 'person' ? (people.get(value) ?? t('someone')) : value;
  };
  const chips = filtersOn(view).map(({ name, value }) => ({
    label: t('filterValue', { filter: t(name), value: wordsOf(name, value) }),
    href: addressOf(without(view, name)),
  }));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('purpose')}</p>
      </header>
      <AuditFilters view={view} locales={locales} />
      <div className={styles.on}>
        <p role="status" className={styles.quiet}>
          {totalCount === 0 ? t('empty') : t('count', { count: totalCount })}
        </p>
        <Chips chips={chips} clearHref={addressOf(without(view))} />
        <UnknownValues values={unknownValues(parameters, { action: auditActions })} />
        <Downloads files={tableFiles(asked)} />
      </div>
      <ol role="list" className={styles.entries}>
        {nodes.map((entry, index) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            view={view}
            places={places}
            people={people}
            undo={undoable[index] === 'CAN_BE' ? (sizes.get(entry.batchId) ?? 1) : (undoable[index] ?? null)}
          />
        ))}
      </ol>
      <Pager
        after={view.after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
        hrefAfter={(after) => addressOf({ ...view, after })}
      />
    </div>
  );
}
