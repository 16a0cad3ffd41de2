import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetForm } from '../../../../components/facets/facet-form.tsx';
import { isListed, severities } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import type { EventsPage } from './query.ts';
import { outcomes, parametersOf } from './view.ts';
import type { EventsView } from './view.ts';

/** The filters of the list, each with the number of events that its values have under the other filters. */
export function EventFilters({
  view,
  facets,
}: {
  readonly view: EventsView;
  readonly facets: EventsPage['facets'];
}): ReactElement {
  const t = useTranslations('events');
  const tf = useTranslations('facets');
  const countOf = (counts: readonly { value: string; count: number }[], value: string) =>
    counts.find((other) => other.value === value)?.count ?? 0;
  const plain = (counts: readonly { value: string; count: number }[], on: readonly string[]) =>
    counts.map(({ value, count }) => ({ value, count, isOn: on.includes(value) }));
  return (
    <FacetForm
      action="/events"
      text={view.text}
      kept={parametersOf(view).filter(([name]) => name === 'sort' || name === 'density' || name === 'lang')}
      words={{ text: t('text'), apply: tf('apply') }}
      facets={[
        {
          name: 'severity',
          legend: t('severity'),
          options: severities
            .map((value) => ({
              value,
              count: countOf(facets.severity, value),
              isOn: view.severity.includes(value),
              label: <SeverityMark severity={value} />,
            }))
            .filter(isListed),
        },
        {
          name: 'outcome',
          legend: t('outcome'),
          options: outcomes
            .map((value) => ({
              value,
              count: countOf(facets.outcome, value),
              isOn: view.outcome.includes(value),
              label: t(`outcome_${value}`),
            }))
            .filter(isListed),
        },
        { name: 'operation', legend: t('operation'), options: plain(facets.operation.filter(isNamed), view.operation) },
        { name: 'code', legend: t('code'), options: plain(facets.diagnosticCode, view.code) },
        {
          name: 'findings',
          legend: t('findings'),
          options: [
            { value: '1', count: countOf(facets.hasFindings, 'true'), isOn: view.findings, label: t('hasFindings') },
          ],
        },
      ]}
    />
  );
}

/** An event without a symbol has an operation of its own, called by its ID: nothing to filter by. */
const isNamed = ({ value }: { readonly value: string }): boolean => !/^\d+$/.test(value);
