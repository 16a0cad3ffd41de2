import { boundOf } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { FacetFieldset } from '../../../../components/facets/facet-fieldset.tsx';
import facetStyles from '../../../../components/facets/facets.module.css';
import { isListed, severities } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import type { FacetCount, Facets } from './log/facets.ts';
import type { ViewFilter } from './log/view-filter.ts';
import { changeFilter } from './session.ts';
import styles from './decode.module.css';

/** Values that are listed of a filter before more are asked for. */
const valuesShown = 8;
const pauseMs = 150;

/** The filters of a log, each with the number of events that its values have under the other filters. */
export const Filters = memo(function Filters({
  filter,
  facets,
}: {
  readonly filter: ViewFilter;
  readonly facets: Facets;
}): ReactElement {
  const t = useTranslations('decode');
  return (
    <div className={facetStyles.form}>
      <TextFilter
        key={filter.text}
        text={filter.text}
        onChange={(text) => {
          changeFilter({ text });
        }}
      />
      <Values
        name="severities"
        legend={t('severity')}
        on={filter.severities}
        counts={severities
          .map((value) => facets.severities.find((one) => one.value === value) ?? { value, name: null, count: 0 })
          .filter((one) => isListed({ ...one, isOn: filter.severities.includes(one.value) }))}
        labelOf={({ value }) => <SeverityMark severity={value} />}
        onChange={(chosen) => {
          changeFilter({ severities: chosen });
        }}
      />
      <Values
        name="known"
        legend={t('known')}
        on={filter.isKnown === null ? [] : [filter.isKnown]}
        counts={facets.isKnown}
        labelOf={({ value }) => (value ? t('knownYes') : t('knownNo'))}
        onChange={(chosen) => {
          changeFilter({ isKnown: chosen.at(-1) ?? null });
        }}
      />
      <Values
        name="eventIds"
        legend={t('event')}
        on={filter.eventIds}
        counts={facets.eventIds}
        labelOf={({ value, name }) => <Named value={String(value)} name={name} />}
        onChange={(chosen) => {
          changeFilter({ eventIds: chosen });
        }}
      />
      <Values
        name="codes"
        legend={t('code')}
        on={filter.codes}
        counts={facets.codes}
        labelOf={({ value, name }) => <Named value={value} name={name} />}
        onChange={(chosen) => {
          changeFilter({ codes: chosen });
        }}
      />
      <Values
        name="devices"
        legend={t('device')}
        on={filter.devices}
        counts={facets.devices}
        labelOf={({ value }) => <bdi translate="no">{value}</bdi>}
        onChange={(chosen) => {
          changeFilter({ devices: chosen });
        }}
      />
      <fieldset className={styles.bounds}>
        <legend className={facetStyles.legend}>{t('time')}</legend>
        <Bound
          label={t('since')}
          instant={filter.since}
          onChange={(written) => {
            changeFilter({ since: boundOf(written, 'SINCE') });
          }}
        />
        <Bound
          label={t('until')}
          instant={filter.until}
          onChange={(written) => {
            const minute = boundOf(written, 'UNTIL');
            // The field has no seconds: all of the minute is meant.
            changeFilter({ until: minute === null ? null : minute + 59_999 });
          }}
        />
      </fieldset>
    </div>
  );
});

function Values<Value extends string | number | boolean>({
  name,
  legend,
  on,
  counts,
  labelOf,
  onChange,
}: {
  readonly name: string;
  readonly legend: string;
  readonly on: readonly Value[];
  readonly counts: readonly FacetCount<Value>[];
  readonly labelOf: (count: FacetCount<Value>) => ReactNode;
  readonly onChange: (on: readonly Value[]) => void;
}): ReactElement | null {
  const t = useTranslations('decode');
  const [isLong, setIsLong] = useState(false);
  if (counts.length === 0) return null;
  const shown = counts.filter(({ value }, rank) => isLong || rank < valuesShown || on.includes(value));
  const left = counts.length - shown.length;
  return (
    <FacetFieldset
      facet={{
        ...{ name, legend },
        options: shown.map((one) => ({
          ...{ value: String(one.value), count: one.count, isOn: on.includes(one.value), label: labelOf(one) },
        })),
      }}
      onToggle={(text) => {
        const value = counts.find((one) => String(one.value) === text)?.value;
        if (value === undefined) return;
        onChange(on.includes(value) ? on.filter((one) => one !== value) : [...on, value]);
      }}
    >
      {left > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => {
            setIsLong(true);
          }}
        >
          {t('showMore', { count: left })}
        </button>
      )}
    </FacetFieldset>
  );
}

function Named({ value, name }: { readonly value: string; readonly name: string | null }): ReactElement {
  return (
    <span className={styles.named}>
      <code translate="no">{value}</code>
      {name !== null && (
        <span className={styles.quiet} translate="no">
          {name}
        </span>
      )}
    </span>
  );
}

/** Keeps what is being typed until a moment has passed. */
function TextFilter({
  text,
  onChange,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
}): ReactElement {
  const t = useTranslations('decode');
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (
    <label className={facetStyles.text}>
      <span className={facetStyles.legend}>{t('text')}</span>
      <input
        type="search"
        value={typed}
        autoComplete="off"
        spellCheck="false"
        onChange={({ target: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            onChange(value);
          }, pauseMs);
        }}
      />
    </label>
  );
}

function Bound({
  label,
  instant,
  onChange,
}: {
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly instant: number | null;
  readonly onChange: (written: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={facetStyles.text}>
      <label htmlFor={id} className={facetStyles.legend}>
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        value={instant === null ? '' : new Date(instant).toISOString().slice(0, 16)}
        onChange={({ target: { value } }) => {
          onChange(value);
        }}
      />
    </div>
  );
}
