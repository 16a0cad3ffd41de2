import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';
import { address, unknownValues } from '../../../../data/address.ts';
import type { PageParameters } from '../../../../data/address.ts';
import { currentCatalog, here } from '../../../../data/catalog.ts';
import { downloadAddress, tableFiles } from '../../../../components/downloads/address.ts';
import { Downloads } from '../../../../components/downloads/downloads.tsx';
import { Pager } from '../../../../components/pager/pager.tsx';
import { Chips } from '../../../../components/facets/chips.tsx';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { UnknownValues } from '../../../../components/facets/unknown-values.tsx';
import { FindingList } from '../../../../components/findings/finding-list.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ReviewDesk } from '../../../../components/desk/review-desk.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { SavedViews } from '../../../../components/saved-views/saved-views.tsx';
import { placeTexts } from '../../../../components/place/place-texts.ts';
import { choicesOf } from '../../../../components/finding-filters/filter.ts';
import { filterWords } from '../../../../components/finding-filters/words.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { inReading, reading } from '../../../../data/reader.ts';
import type { Reading } from '../../../../data/reader.ts';
import { FindingKeys } from './finding-keys.tsx';
import { FindingFilters } from './finding-filters.tsx';
import styles from './findings-page.module.css';
import { LostDismissals } from './lost-dismissals.tsx';
import {
  askForFindings,
  conditionsOf,
  askForLostDismissals,
  askForResolved,
  askForRules,
  facetsWith,
} from './query.ts';
import type { FindingRow } from './query.ts';
import { ResolvedList } from './resolved-list.tsx';
import { RuleNote } from './rule-note.tsx';
import { SuggestHere } from './suggest-here.tsx';
import { addressOf, filterToDrop, filtersOn, orders, origins, readView, statuses } from './view.ts';
import { without, withoutFilters } from './view.ts';
import type { FilterName } from './view.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('findings');
  return { title: t('title'), description: t('description'), alternates: { canonical: await here('/findings') } };
}

export default async function FindingsPage({
  searchParams,
}: {
  readonly searchParams: Promise<PageParameters>;
}): Promise<ReactElement> {
  const parameters = await searchParams;
  const [t, tr, words, read, rules, places] = await Promise.all([
    getTranslations('findings'),
    getTranslations('review'),
    filterWords(),
    reading(parameters.lang),
    askForRules(),
    placeTexts(),
  ]);
  const known = {
    locales: read.locales.map(({ locale }) => locale),
    rules: rules.map(({ id }) => id),
  };
  const view = readView(parameters, known);
  const choices = {
    ...choicesOf(known.rules),
    ...{ status: statuses, origin: origins, locale: known.locales, order: orders },
  };
  const [{ facets: counted, nodes, pageInfo, totalCount: found }, ofResolved, lost] = await Promise.all([
    askForFindings(view),
    askForResolved(view),
    askForLostDismissals(view),
  ]);
  const facets = facetsWith(counted, view, ofResolved);
  const resolved = view.status.includes('RESOLVED') ? ofResolved.found : [];
  const totalCount = found + resolved.length;
  const [catalog, where] = await Promise.all([currentCatalog(), conditionsOf(view)]);
  const asked = { of: 'findings', catalog, where, language: where.language } as const;
  const files = [{ label: 'SARIF', href: downloadAddress('sarif', asked) }, ...tableFiles(asked)];
  const nameOf = (name: FilterName): string => {
    if (name === 'status') return tr('status');
    return name === 'locale' || name === 'origin' ? t(name) : words.nameOf(name);
  };
  const wordsOf = (name: FilterName, value: string): string => {
    if (name === 'status') return tr(`status${value as 'OPEN'}`);
    if (name === 'origin') return t(value === 'source' ? 'sourceShort' : 'translation');
    return name === 'locale' ? value : words.wordsOf(name, value);
  };
  const chips = filtersOn(view).map(({ name, value }) => ({
    label: t('filterValue', { filter: nameOf(name), value: wordsOf(name, value) }),
    href: addressOf(without(view, name, value)),
  }));
  const { mqmSeverity: severity, isSource: origin, translationType: translation, ...others } = facets;
  const drop = totalCount === 0 ? filterToDrop(view, { severity, origin, translation, ...others }) : null;
  const isWorstFirst = view.order === 'severity';
  const rule = view.rule.length === 1 ? rules.find(({ id }) => id === view.rule[0]) : undefined;

  return (
    <div className={styles.page}>
      <FacetSheet>
        <FindingFilters view={view} facets={facets} read={read} />
      </FacetSheet>
      <div className={styles.list}>
        <div className={styles.head}>
          <h1>{t('title')}</h1>
          <p role="status" className={styles.count}>
            {t('count', { count: totalCount })}
          </p>
          <FacetSheetButton on={chips.length} />
          <Chips chips={chips} clearHref={addressOf(withoutFilters(view))} />
          <Downloads files={files} />
          <Link href={addressOf({ ...view, order: isWorstFirst ? 'source' : 'severity', after: '' })} prefetch={false}>
            {t(isWorstFirst ? 'orderSource' : 'orderSeverity')}
          </Link>
          <SavedViews path="/findings" href={addressOf({ ...view, after: '' })} />
          <UnknownValues values={unknownValues(parameters, choices)} />
        </div>
        {rule !== undefined && <RuleNote rule={rule} />}
        {totalCount + lost.length === 0 && (
          <div className={styles.empty}>
            <h2>{drop === null ? t('clean') : t('emptyTitle')}</h2>
            {drop !== null && (
              <>
                <p>{t('emptyDrop', { filter: nameOf(drop) })}</p>
                <Link href={addressOf(without(view, drop))} prefetch={false}>
                  {t('drop', { filter: nameOf(drop) })}
                </Link>
              </>
            )}
          </div>
        )}
        <ReviewDesk>
          <FindingKeys />
          <BulkBar
            findings={nodes.map(({ fingerprint, segmentKey, status, dismissal }) => ({
              ...{ fingerprint, segmentKey, version: dismissal?.version ?? 0, isOpen: status === 'OPEN' },
            }))}
          >
            <div className={styles.findings}>
              <FindingList
                findings={nodes}
                label={t('title')}
                isFlat
                isPicked
                placeOf={(finding) => (
                  <FindingPlace finding={finding} places={places} read={read} words={t} review={tr('title')} />
                )}
                belowOf={({ fingerprint, segmentKey, locale, suggestion, status }) =>
                  locale !== null &&
                  status === 'OPEN' && (
                    <SuggestHere finding={{ fingerprint, segmentKey, locale }} hasSuggestion={suggestion !== null} />
                  )
                }
              />
              <ResolvedList findings={resolved} places={places} />
              <LostDismissals dismissals={lost} places={places} />
            </div>
          </BulkBar>
        </ReviewDesk>
        <Pager
          after={view.after}
          next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
          hrefAfter={(after) => addressOf({ ...view, after })}
        />
      </div>
    </div>
  );
}

function FindingPlace({
  finding,
  places,
  read,
  words: t,
  review,
}: {
  readonly finding: FindingRow;
  readonly places: PlaceTexts;
  readonly read: Reading;
  readonly words: (word: 'source' | 'compare') => string;
  /** What the link to the desk says. */
  readonly review: string;
}): ReactElement {
  const place = placeOf(finding.segmentKey, places);
  return (
    <>
      <span className={styles.place}>
        {finding.event !== null && <SeverityMark severity={finding.event.severity} quiet />}
        <PlaceName place={place} href={place.href === null ? null : inReading(place.href, read)} />
      </span>
      {finding.locale === null ? <span>{t('source')}</span> : <CodeLiteral>{finding.locale}</CodeLiteral>}
      {finding.locale !== null && (
        <Link
          href={address('/review', [
            ['locale', finding.locale],
            ['at', finding.segmentKey],
          ])}
          prefetch={false}
          data-open
        >
          {review}
        </Link>
      )}
      {place.compareHref !== null && (
        <Link href={place.compareHref} prefetch={false} data-open={finding.locale === null ? '' : undefined}>
          {t('compare')}
        </Link>
      )}
    </>
  );
}
