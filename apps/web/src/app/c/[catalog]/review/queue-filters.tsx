import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { FacetForm } from '../../../../components/facets/facet-form.tsx';
import { useFindingFacets } from '../../../../components/finding-filters/finding-facets.tsx';
import type { Count } from '../../../../components/finding-filters/finding-facets.tsx';
import type { ReviewQueue } from './load.ts';
import styles from './review-page.module.css';
import { filtersOn } from './view.ts';
import type { ReviewView } from './view.ts';

/** The filters of the queue, folded unless one is on, each value with the number of texts it would leave. */
export function QueueFilters({
  view,
  facets: { mqmSeverity: severity, kind, eventSeverity, rule },
  translation,
}: {
  readonly view: ReviewView;
  readonly facets: ReviewQueue['facets'];
  /** Texts that wait, by who has translated their pages. */
  readonly translation: readonly Count[];
}): ReactElement {
  const t = useTranslations('findings');
  const tf = useTranslations('facets');
  const facets = useFindingFacets(view, { severity, translation, kind, eventSeverity, rule });
  const on = filtersOn(view).length;
  const kept = [
    ['locale', view.locale],
    ['queue', view.queue === 'findings' ? '' : view.queue],
  ].filter((pair): pair is [string, string] => pair[1] !== '');
  return (
    <details className={styles.filters} open={on > 0}>
      <summary>{on === 0 ? tf('filters') : tf('filtersOn', { count: on })}</summary>
      <FacetForm
        action="/review"
        text={view.text}
        kept={kept}
        words={{ text: t('text'), apply: tf('apply') }}
        facets={[facets.severity, facets.translation, facets.kind, facets.eventSeverity, facets.rule]}
      />
    </details>
  );
}
