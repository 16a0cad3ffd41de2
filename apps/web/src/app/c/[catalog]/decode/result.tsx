import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { ByEvent } from './by-event.tsx';
import { Coverage } from './coverage.tsx';
import { Exports } from './exports.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Filters } from './filters.tsx';
import type { Detail } from './log/protocol.ts';
import { type ViewFilter, wholeLog } from './log/view-filter.ts';
import type { Order } from './log/view.ts';
import { LogTable } from './log-table.tsx';
import { changeFilter } from './session.ts';
import type { ShownLog } from './session.ts';
import { TimeChart } from './time-chart.tsx';
import { UnknownEvents } from './unknown-events.tsx';
import styles from './decode.module.css';

/** What was read: how much of it is known, when it happened, what it means, and every event. */
export function Result({
  shown: { view, rows },
  filter,
  order,
  details,
  name,
  fixedLocale,
}: {
  readonly shown: ShownLog;
  /** As it is asked for; the view may still be of the one before, as with the order. */
  readonly filter: ViewFilter;
  readonly order: Order;
  readonly details: ReadonlyMap<number, Detail>;
  /** Of the log, or of the first of several. */
  readonly name: string;
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const { summary, facets, total, left } = view;
  if (total === 0) return <h2>{t('noneTitle')}</h2>;
  return (
    <div className={styles.result}>
      <FacetSheet>
        <Filters filter={filter} facets={facets} />
      </FacetSheet>
      <div className={styles.main}>
        <Coverage summary={summary} total={total} />
        <div className={styles.tools}>
          <FacetSheetButton on={filtersOn(filter)} />
          <FilterChips filter={filter} />
        </div>
        {summary.total === 0 ? (
          <div className={styles.empty}>
            <h3>{t('emptyTitle')}</h3>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                changeFilter(wholeLog);
              }}
            >
              {t('clearFilters')}
            </button>
          </div>
        ) : (
          <>
            <Exports view={view} name={name} />
            <TimeChart timeline={summary.timeline} isUtc={summary.first?.endsWith('Z') === true} />
            <ByEvent summary={summary} left={left.events} fixedLocale={fixedLocale} />
            <UnknownEvents summary={summary} left={left.unknown} />
            <LogTable view={view} rows={rows} order={order} details={details} fixedLocale={fixedLocale} />
          </>
        )}
      </div>
    </div>
  );
}

function filtersOn({ severities, eventIds, codes, devices, since, until, text, isKnown }: ViewFilter): number {
  const lists = [severities, eventIds, codes, devices].reduce((sum, { length }) => sum + length, 0);
  return lists + [since !== null, until !== null, text !== '', isKnown !== null].filter(Boolean).length;
}
