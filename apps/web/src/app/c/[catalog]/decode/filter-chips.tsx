import { shownTime } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import facetStyles from '../../../../components/facets/facets.module.css';
import { type ViewFilter, wholeLog } from './log/view-filter.ts';
import { changeFilter } from './session.ts';
import styles from './decode.module.css';

interface Chip {
  readonly label: string;
  /** What is left of its filter without it. */
  readonly rest: Partial<ViewFilter>;
}

/** The filters that are on, each taken off by a click. Nothing where none is. */
export function FilterChips({ filter }: { readonly filter: ViewFilter }): ReactElement | null {
  const t = useTranslations('decode');
  const tc = useTranslations('components');
  const tf = useTranslations('facets');
  const { severities, eventIds, codes, devices, since, until, text, isKnown } = filter;
  const without = <Value,>(values: readonly Value[], value: Value) => values.filter((one) => one !== value);
  const chips: readonly Chip[] = [
    ...(text === '' ? [] : [{ label: `${t('text')}: ${text}`, rest: { text: '' } }]),
    ...severities.map((one) => ({
      label: `${t('severity')}: ${tc(`severity${one}`)}`,
      rest: { severities: without(severities, one) },
    })),
    ...(isKnown === null ? [] : [{ label: isKnown ? t('knownYes') : t('knownNo'), rest: { isKnown: null } }]),
    ...eventIds.map((one) => ({
      label: `${t('event')}: ${one}`,
      rest: { eventIds: without(eventIds, one) },
    })),
    ...codes.map((one) => ({ label: `${t('code')}: ${one}`, rest: { codes: without(codes, one) } })),
    ...devices.map((one) => ({ label: `${t('device')}: ${one}`, rest: { devices: without(devices, one) } })),
    ...(since === null ? [] : [{ label: `${t('since')}: ${written(since)}`, rest: { since: null } }]),
    ...(until === null ? [] : [{ label: `${t('until')}: ${written(until)}`, rest: { until: null } }]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul role="list" className={facetStyles.chips} aria-label={tf('on')}>
      {chips.map(({ label, rest }) => (
        <li key={label}>
          <button
            type="button"
            className={`${facetStyles.chip} ${styles.chip}`}
            aria-label={tf('remove', { filter: label })}
            onClick={() => {
              changeFilter(rest);
            }}
          >
            {label}
            <svg viewBox="0 0 8 8" aria-hidden="true">
              <path d="M1 1l6 6M7 1l-6 6" />
            </svg>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              changeFilter(wholeLog);
            }}
          >
            {tf('clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

const written = (instant: number): string => shownTime(new Date(instant).toISOString()).replace(/Z$/, '');
