import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { Chips } from '../../../../components/facets/chips.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { Pager } from '../../../../components/pager/pager.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { downloadAddress, tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { catalogLocales } from '../../../../data/catalog-locales.ts';
import { MarkExported } from './mark-exported.tsx';
import { askForReady, askForSuggestions, conditionsOf } from './query.ts';
import { StageTable } from './stage-table.tsx';
import { SuggestionRow } from './suggestion-row.tsx';
import styles from './suggestions.module.css';
import { addressOf, readView, stages, without } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('suggestions');
  return { title: t('title'), description: t('description'), alternates: { canonical: await here('/suggestions') } };
}

/** What was suggested for the texts of the catalogue, and how far each suggestion has come. */
export default async function SuggestionsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const [parameters, t, locales, places] = await Promise.all([
    searchParams,
    getTranslations('suggestions'),
    catalogLocales(),
    placeTexts(),
  ]);
  const known = locales.map(({ locale }) => locale);
  const view = readView(parameters, known);
  const { nodes, counts, pageInfo, totalCount } = await askForSuggestions(view);
  const isAnyAccepted = counts.some(({ stage }) => stage === 'ACCEPTED');
  const exportable = isAnyAccepted ? await askForReady(view) : [];
  const catalog = await currentCatalog();
  const asked = { of: 'suggestions', catalog, where: conditionsOf(view) } as const;
  const ready = counts.filter(({ stage }) => stage === 'ACCEPTED' || stage === 'EXPORTED').map(({ locale }) => locale);
  const wanted = view.locale.length === 0 ? ready : ready.filter((locale) => view.locale.includes(locale));
  const files = [
    ...(wanted.length > 0
      ? [{ label: t('patch'), href: downloadAddress('patch', { of: 'suggestions', catalog, locales: view.locale }) }]
      : []),
    ...[...new Set(wanted)].map((locale) => ({
      label: `XLIFF, ${locale}`,
      href: downloadAddress('xliff', { of: 'suggestions', catalog, locales: [locale] }),
    })),
    ...tableFiles(asked),
  ];
  const chips = [
    ...view.stage.map((stage) => ({ name: t('stage'), value: t(stage), href: addressOf(without(view, stage)) })),
    ...view.locale.map((locale) => ({ name: t('language'), value: locale, href: addressOf(without(view, locale)) })),
  ].map(({ name, value, href }) => ({ label: t('filterValue', { filter: name, value }), href }));
  return (
    <ReviewDesk>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>{t('title')}</h1>
          <p>{counts.length === 0 ? t('none') : t('purpose')}</p>
        </header>
        {counts.length > 0 && <StageTable counts={counts} locales={locales} view={view} />}
        <div className={styles.on}>
          <p role="status" className={styles.quiet}>
            {totalCount === 0 && chips.length > 0 ? t('empty') : t('count', { count: totalCount })}
          </p>
          <Chips chips={chips} clearHref={addressOf(without(view))} />
          {totalCount > 0 && <Downloads files={files} />}
          {exportable.length > 0 && (
            <MarkExported
              ids={exportable}
              words={{
                mark: t('markExported', { count: exportable.length }),
                said: t('saidExported', { count: exportable.length }),
              }}
            />
          )}
          <UnknownValues values={unknownValues(parameters, { stage: stages, locale: known })} />
        </div>
        <ol role="list">
          {nodes.map((suggestion) => (
            <SuggestionRow key={suggestion.id} suggestion={suggestion} places={places} />
          ))}
        </ol>
        <Pager
          after={view.after}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          hrefAfter={(after) => addressOf({ ...view, after })}
        />
      </div>
    </ReviewDesk>
  );
}
