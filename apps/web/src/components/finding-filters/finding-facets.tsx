import { useMessages, useTranslations } from 'next-intl';
import type { Facet } from '../facets/facet-fieldset.tsx';
import { MqmMark } from '../findings/mqm-mark.tsx';
import { nameOfRule } from '../rules/rule-name.tsx';
import { isListed, severities } from '../severities.ts';
import { SeverityMark } from '../severity-mark.tsx';
import { mqmSeverities } from '../text/marked-run.ts';
import { kinds, translations } from './filter.ts';
import type { FindingFilter, FindingFilterName } from './filter.ts';

export interface Count {
  readonly value: string;
  readonly count: number;
}

type FacetName = Exclude<FindingFilterName, 'text'>;

export const countOf = (counts: readonly Count[], value: string): number =>
  counts.find((other) => other.value === value)?.count ?? 0;

/** The filters with the number of rows that each value has under the others. Values that no row has are left out where there are many. */
export function useFindingFacets(
  filter: FindingFilter,
  counts: Readonly<Record<FacetName, readonly Count[]>>,
): Readonly<Record<FacetName, Facet>> {
  const t = useTranslations('findings');
  const tf = useTranslations('findingFilters');
  const { rules } = useMessages();
  const optionOf = (name: FacetName, value: string) => ({
    value,
    count: countOf(counts[name], value),
    isOn: (filter[name] as readonly string[]).includes(value),
  });
  const isThere = ({ count, isOn }: { readonly count: number; readonly isOn: boolean }) => count > 0 || isOn;
  return {
    severity: {
      name: 'severity',
      legend: t('severity'),
      options: mqmSeverities.map((value) => ({
        ...optionOf('severity', value),
        label: <MqmMark severity={value} />,
      })),
    },
    translation: {
      name: 'translation',
      legend: tf('translation'),
      options: translations
        .map((value) => ({ ...optionOf('translation', value), label: tf(`translation${value}`) }))
        .filter(isThere),
    },
    kind: {
      name: 'kind',
      legend: tf('kind'),
      options: kinds.map((value) => ({ ...optionOf('kind', value), label: tf(`kind${value}`) })).filter(isThere),
    },
    eventSeverity: {
      name: 'eventSeverity',
      legend: t('eventSeverity'),
      options: severities
        .map((value) => ({ ...optionOf('eventSeverity', value), label: <SeverityMark severity={value} /> }))
        .filter(isListed),
    },
    rule: {
      name: 'rule',
      legend: t('rule'),
      // Rules that find nothing anywhere would only be in the way.
      options: counts.rule
        .map(({ value }) => ({
          ...optionOf('rule', value),
          label: <span title={value}>{nameOfRule(value, rules)}</span>,
        }))
        .filter(isThere),
    },
  };
}
