import { useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetForm } from '../../../../components/facets/facet-form.tsx';
import { MqmMark } from '../../../../components/findings/mqm-mark.tsx';
import { nameOfRule } from '../../../../components/rules/rule-name.tsx';
import { isListed, severities } from '../../../../components/severities.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import { mqmSeverities } from '../../../../components/text/marked-run.ts';
import type { Reading } from '../../../../data/reader.ts';
import type { FindingsPage } from './query.ts';
import { origins, statuses } from './view.ts';
import type { FindingsView } from './view.ts';

interface Count {
  readonly value: string;
  readonly count: number;
}

/** The filters of the list, each with the number of findings that its values have under the other filters. */
export function FindingFilters({
  view,
  facets,
  resolved,
  read,
}: {
  readonly view: FindingsView;
  readonly facets: FindingsPage['facets'];
  /** How many have been resolved; null: not asked for. */
  readonly resolved: number | null;
  readonly read: Reading;
}): ReactElement {
  const t = useTranslations('findings');
  const tf = useTranslations('facets');
  const tr = useTranslations('review');
  const { rules } = useMessages();
  const countOf = (counts: readonly Count[], value: string) =>
    counts.find((other) => other.value === value)?.count ?? 0;
  return (
    <FacetForm
      action="/findings"
      text={view.text}
      kept={view.lang === '' ? [] : [['lang', view.lang]]}
      words={{ text: t('text'), apply: tf('apply') }}
      facets={[
        {
          name: 'status',
          legend: tr('status'),
          options: statuses.map((value) => ({
            value,
            count: value === 'RESOLVED' ? resolved : countOf(facets.status, value),
            isOn: view.status.includes(value),
            label: tr(`status${value}`),
          })),
        },
        {
          name: 'severity',
          legend: t('severity'),
          options: mqmSeverities.map((value) => ({
            value,
            count: countOf(facets.mqmSeverity, value),
            isOn: view.severity.includes(value),
            label: <MqmMark severity={value} />,
          })),
        },
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
        {
          name: 'eventSeverity',
          legend: t('eventSeverity'),
          options: severities
            .map((value) => ({
              value,
              count: countOf(facets.eventSeverity, value),
              isOn: view.eventSeverity.includes(value),
              label: <SeverityMark severity={value} />,
            }))
            .filter(isListed),
        },
        {
          name: 'rule',
          legend: t('rule'),
          // Rules that find nothing anywhere would only be in the way.
          options: facets.rule
            .map(({ value, count }) => ({
              value,
              count,
              isOn: view.rule.includes(value),
              label: <span title={value}>{nameOfRule(value, rules)}</span>,
            }))
            .filter(({ count, isOn }) => count > 0 || isOn),
        },
      ]}
    />
  );
}
