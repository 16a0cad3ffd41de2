import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetForm } from '../../../../components/facets/facet-form.tsx';
import { countOf, useFindingFacets } from '../../../../components/finding-filters/finding-facets.tsx';
import type { Reading } from '../../../../data/reader.ts';
import type { FindingsPage } from './query.ts';
import { origins, statuses } from './view.ts';
import type { FindingsView } from './view.ts';

/** The filters of the list, each with the number of findings that its values have under the other filters. */
export function FindingFilters({
  view,
  facets,
  read,
}: {
  readonly view: FindingsView;
  readonly facets: FindingsPage['facets'];
  readonly read: Reading;
}): ReactElement {
  const t = useTranslations('findings');
  const tf = useTranslations('facets');
  const tr = useTranslations('review');
  const { mqmSeverity: severity, translationType: translation, kind, eventSeverity, rule } = facets;
  const shared = useFindingFacets(view, { severity, translation, kind, eventSeverity, rule });
  const kept = [
    ['order', view.order === 'severity' ? '' : view.order],
    ['lang', view.lang],
  ].filter((pair): pair is [string, string] => pair[1] !== '');
  return (
    <FacetForm
      action="/findings"
      text={view.text}
      kept={kept}
      words={{ text: t('text'), apply: tf('apply') }}
      facets={[
        {
          name: 'status',
          legend: tr('status'),
          options: statuses.map((value) => ({
            value,
            count: countOf(facets.status, value),
            isOn: view.status.includes(value),
            label: tr(`status${value}`),
          })),
        },
        shared.severity,
        {
          name: 'locale',
          legend: t('locale'),
          options: read.locales.map(({ locale, name, direction }) => ({
            value: locale,
            count: countOf(facets.locale, locale),
            isOn: view.locale.includes(locale),
            label: (
              <span lang={locale} dir={direction}>
                {name}
              </span>
            ),
          })),
        },
        {
          name: 'origin',
          legend: t('origin'),
          options: origins.map((value) => ({
            value,
            count: countOf(facets.isSource, String(value === 'source')),
            isOn: view.origin.includes(value),
            label: t(value === 'source' ? 'sourceShort' : 'translation'),
          })),
        },
        shared.translation,
        shared.kind,
        shared.eventSeverity,
        shared.rule,
      ]}
    />
  );
}
