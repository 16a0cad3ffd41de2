import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetSheet, FacetSheetButton } from '../../../../components/facets/facet-sheet.tsx';
import { ByEvent } from './by-event.tsx';
import { Coverage } from './coverage.tsx';
import { Exports } from './exports.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Filters } from './filters.tsx';
import type { FileState, ShownView } from './log/protocol.ts';
import { type ViewFilter, wholeLog } from './log/view-filter.ts';
import { LogTable } from './log-table.tsx';
import { currentSession } from './session.ts';
import type { SessionState } from './session.ts';
import { TimeChart } from './time-chart.tsx';
import { UnknownEvents } from './unknown-events.tsx';
import styles from './decode.module.css';

/** What was read: how much of it is known, when it happened, what it means, and every event. */
export function Result({
  state,
  view,
  files,
  fixedLocale,
}: {
  readonly state: SessionState;
  readonly view: ShownView;
  readonly files: readonly FileState[];
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const total = files.reduce((sum, { events }) => sum + events, 0);
  const { filter } = state;
  const show = (next: ViewFilter): void => {
    currentSession()?.show(next);
  };
  if (total === 0) return <h2>{t('noneTitle')}</h2>;
  return (
    <div className={styles.result}>
      <FacetSheet>
        <Filters filter={filter} facets={view.facets} onChange={show} />
      </FacetSheet>
      <div className={styles.main}>
        <Coverage summary={view.summary} total={total} />
        <div className={styles.tools}>
          <FacetSheetButton on={filtersOn(filter)} />
          <FilterChips filter={filter} onChange={show} />
        </div>
        {view.summary.total === 0 ? (
          <div className={styles.empty}>
            <h3>{t('emptyTitle')}</h3>
            <button
              type="button"
              className={styles.button}
              onClick={() => {
                show(wholeLog);
              }}
            >
              {t('clearFilters')}
            </button>
          </div>
        ) : (
          <>
            <Exports view={view} files={files} />
            <TimeChart
              timeline={view.summary.timeline}
              isUtc={view.summary.first?.endsWith('Z') === true}
              onChoose={(since, until) => {
                show({ ...filter, since, until });
              }}
            />
            <ByEvent summary={view.summary} left={view.left.events} fixedLocale={fixedLocale} />
            <UnknownEvents summary={view.summary} left={view.left.unknown} />
            <LogTable state={state} view={view} fixedLocale={fixedLocale} />
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
