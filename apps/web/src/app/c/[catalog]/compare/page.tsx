import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { downloadAddress, tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { currentCatalog } from '../../../../data/catalog.ts';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { Pager } from '../../../../components/pager/pager.tsx';
import { mayDecide } from '../../../../components/desk/may-decide.ts';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { reading } from '../../../../data/reader.ts';
import { viewer } from '../../../../data/viewer.ts';
import { isListed, severities } from '../../../../components/severities.ts';
import { addressOf, changed, compareKinds, consensus, filtersOn, hasCodes, readView } from './address.ts';
import type { CompareView } from './address.ts';
import type { Messages } from '../../../../i18n/messages.ts';
import { chooseColumns, withReference } from './columns.ts';
import styles from './compare.module.css';
import { NothingMatches } from './empty.tsx';
import { CompareFilters } from './filters.tsx';
import { findingsOfRow } from './findings-of-row.tsx';
import { conditionsOf, loadChoices, loadCode, loadCounts, loadFirstRows } from './load.ts';
import { CompareTable } from './table.tsx';
import { TableHead } from './table-head.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare');
  return { title: t('title') };
}

export default async function ComparePage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const parameters = await searchParams;
  const asked = readView(parameters);
  const [t, words, read, who] = await Promise.all([
    getTranslations('compare'),
    getTranslations('components'),
    reading(asked.lang),
    viewer(),
  ]);
  const isDeciding = mayDecide(who);
  const [choices, code] = await Promise.all([
    loadChoices(read.locale),
    loadCode(hasCodes(asked.kind) ? asked.code : ''),
  ]);
  // Few pages have further texts: where there are none, nothing is said of them.
  const kinds = compareKinds.filter((kind) => kind !== 'other' || choices.other.totalCount > 0 || asked.kind === kind);
  const available = choices.catalog?.locales ?? [];
  const chosen = chooseColumns(asked.locales, available, read.locale);
  const { columns: shown, reference } = withReference(chosen.shown, available, asked.reference);
  const columns = shown.map(({ locale }) => locale);
  const columnsAsked = chosen.shown.map(({ locale }) => locale);
  const choicesInAddress = {
    ...{ kind: compareKinds, severity: severities },
    locales: available.map(({ locale }) => locale),
    reference: [consensus, ...available.map(({ locale }) => locale)],
  };
  const allLocales = chooseColumns([], available, read.locale).shown.map(({ locale }) => locale);
  // As the form would put it: spellings resolved, and the columns named only where they are not as they would be anyway.
  const view: CompareView = {
    ...asked,
    code: code?.code ?? '',
    locales: columnsAsked.join() === allLocales.join() ? [] : columnsAsked,
    reference: asked.reference === consensus ? consensus : (reference?.locale ?? ''),
  };
  const question = {
    where: conditionsOf(view, code, columns),
    locales: columns,
    locale: read.locale,
    decides: isDeciding,
  };
  const [{ first, next }, counts, places, messages] = await Promise.all([
    loadFirstRows(question, view.at),
    loadCounts(view, code, columns),
    placeTexts(),
    getMessages(),
  ]);
  const texts = { of: 'texts', catalog: await currentCatalog(), where: question.where } as const;
  const source = shown.find(({ document }) => document.isSource)?.locale ?? columns[0] ?? null;
  const targets = columns.filter((locale) => locale !== source);
  const pairs = (label: string, format: string, version?: string) =>
    targets.map((locale) => ({
      label: `${label}, ${source ?? ''} – ${locale}`,
      href: downloadAddress(format, { ...texts, locales: [locale], source, ...(version && { version }) }),
    }));
  const files = [
    ...tableFiles({ ...texts, locales: columns }),
    ...pairs('XLIFF 1.2', 'xliff'),
    ...pairs('XLIFF 2.1', 'xliff', '2.1'),
    ...pairs('TMX', 'tmx'),
    { label: t('allTexts', { format: 'TMX' }), href: downloadAddress('tmx', texts) },
    { label: t('terms', { format: 'TBX' }), href: downloadAddress('tbx', { of: 'terms', catalog: texts.catalog }) },
    { label: t('terms', { format: 'CSV' }), href: downloadAddress('csv', { of: 'terms', catalog: texts.catalog }) },
  ];
  const frameReference = view.reference === consensus ? 'CONSENSUS' : reference === null ? null : 'COLUMN';
  const translated = shown.filter(({ document }) => !document.isSource);
  const versions = new Set(translated.map(({ document }) => document.provenance.sourceVersion));

  const state = (
    <>
      <FacetSheetButton on={filtersOn(view)} />
      <p role="status">
        {t(showing[view.kind], { count: first.total })} {t('inLanguages', { count: shown.length })}
      </p>
      <Downloads files={files} />
      <Link
        href={addressOf({ ...view, density: view.density === 'compact' ? 'comfortable' : 'compact' })}
        prefetch={false}
        scroll={false}
      >
        {view.density === 'compact' ? t('comfortable') : t('compact')}
      </Link>
      <UnknownValues values={unknownValues(parameters, choicesInAddress)} />
      {versions.size > 1 && <p>{t('versionsDiffer')}</p>}
      {hasCodes(asked.kind) && asked.code !== '' && code === null && <p>{t('badCode', { code: asked.code })}</p>}
    </>
  );

  return (
    <>
      <div className={styles.title} data-wide="">
        <h1>{t('title')}</h1>
        <nav className={styles.kinds} aria-label={t('rows')}>
          {kinds.map((kind) => (
            <Link
              key={kind}
              href={addressOf(changed(view, { kind }))}
              prefetch={false}
              aria-current={kind === view.kind ? 'true' : undefined}
            >
              {t(kind)}
            </Link>
          ))}
        </nav>
      </div>
      <FacetSheet isAcross>
        <CompareFilters
          view={view}
          choices={{
            severities: severities
              .map((value) => ({
                ...{ value, label: words(`severity${value}`), count: counts.severities[value] },
                isOn: view.severities.includes(value),
              }))
              .filter(isListed),
            languages: [...chosen.shown, ...chosen.others].map(({ locale, name, direction }) => ({
              locale,
              name,
              direction: direction === 'RTL' ? 'rtl' : 'ltr',
            })),
            codes: codeChoices(choices.diagnosticCodes.nodes, view.code),
            allLocales,
          }}
          words={{
            severity: words('severity'),
            languages: t('languages'),
            ...{ reference: t('reference'), noReference: t('noReference'), consensus: t('consensus') },
            code: t('code'),
            anyCode: t('anyCode'),
            text: t('text'),
            disagree: t('disagreeCount', { count: counts.disagreeing }),
            apply: t('apply'),
          }}
        />
      </FacetSheet>
      {first.total === 0 ? (
        <>
          <div className={styles.state}>{state}</div>
          <NothingMatches view={view} />
        </>
      ) : (
        <ReviewDesk>
          {/* Rows that arrive later are rendered in the browser, and counted there. */}
          <NextIntlClientProvider messages={messagesOfRows(messages)}>
            <CompareTable
              view={view}
              question={question}
              first={first}
              frame={{
                columns: shown.map(({ locale, direction }) => ({ locale, direction })),
                locales: columns,
                reference: frameReference,
                lang: view.lang,
                places,
                drawerWords: {
                  ...{ busy: t('drawerBusy'), ready: t('drawerReady'), failed: t('drawerFailed') },
                  ...{ tryAgain: messages.unavailable.tryAgain, list: t('drawerList') },
                },
                // Given, not imported there: only so does the page know the parts that the answer is made of.
                loadFindings: findingsOfRow,
              }}
              above={state}
              head={
                <TableHead
                  view={view}
                  columns={shown}
                  reference={frameReference}
                  findings={choices.findings.facets.locale}
                />
              }
            />
          </NextIntlClientProvider>
        </ReviewDesk>
      )}
      <Pager after={view.at} next={next} hrefAfter={(at) => addressOf({ ...view, at })} />
    </>
  );
}

const showing = { events: 'showsEvents', codes: 'showsCodes', other: 'showsPage', page: 'showsPage' } as const;

/** The codes that tell events apart, and the one in the address where it is another. */
function codeChoices(
  codes: readonly { readonly code: string; readonly name: { readonly value: string } }[],
  chosen: string,
) {
  const choices = codes.map(({ code, name }) => ({ code, label: `${code} ${name.value}` }));
  const isOffered = chosen === '' || codes.some(({ code }) => code === chosen);
  return isOffered ? choices : [{ code: chosen, label: chosen }, ...choices];
}

/** What rows are made of in the browser; all other messages stay here. */
function messagesOfRows({ compare, components, findings, review, unavailable }: Messages) {
  return {
    compare,
    components,
    findings: pick(findings, ['CRITICAL', 'MAJOR', 'MINOR', 'NEUTRAL', 'count', 'ofSeverity']),
    review: pick(review, ['ofRow', 'APPROVED', 'CHANGES_REQUESTED', 'UNREVIEWED', 'expired', 'expiredWhy']),
    unavailable: pick(unavailable, ['tryAgain']),
  };
}

function pick<All, Key extends keyof All>(all: All, keys: readonly Key[]): Pick<All, Key> {
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Pick<All, Key>;
}
