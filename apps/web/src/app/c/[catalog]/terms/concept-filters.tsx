import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetForm } from '../../../../components/facets/facet-form.tsx';
import type { ConceptsPage } from './query.ts';
import { parametersOf, sources, states } from './view.ts';
import type { TermsView } from './view.ts';

/** The filters of the list, each with the number of concepts that its values have under the other filters. */
export function ConceptFilters({
  view,
  facets,
}: {
  readonly view: TermsView;
  readonly facets: ConceptsPage['facets'];
}): ReactElement {
  const t = useTranslations('terms');
  const tf = useTranslations('facets');
  const countOf = (counts: readonly { value: string; count: number }[], value: string) =>
    counts.find((other) => other.value === value)?.count ?? 0;
  return (
    <FacetForm
      action="/terms"
      text={view.text}
      kept={parametersOf(view).filter(([name]) => name === 'lang')}
      words={{ text: t('text'), apply: tf('apply') }}
      facets={[
        {
          name: 'source',
          legend: t('source'),
          options: sources.map((value) => ({
            value,
            count: countOf(facets.source, value),
            isOn: view.source.includes(value),
            label: t(value),
          })),
        },
        {
          name: 'findings',
          legend: t('findings'),
          options: [
            { value: '1', count: countOf(facets.hasFindings, 'true'), isOn: view.findings, label: t('hasFindings') },
          ],
        },
        {
          name: 'state',
          legend: t('state'),
          options: states.map((value) => ({
            value,
            count: countOf(facets.state, value),
            isOn: view.state.includes(value),
            label: t(value),
          })),
        },
        {
          name: 'locale',
          legend: t('locale'),
          options: facets.locale.map(({ value, count }) => ({ value, count, isOn: view.locale.includes(value) })),
        },
      ]}
    />
  );
}
