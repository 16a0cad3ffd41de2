import { directionOf } from '@eventide/catalog/text';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { TextChange } from '../../../../components/diff/text-change.tsx';
import { placeOf } from '../../../../components/place/place.ts';
import type { PlaceTexts } from '../../../../components/place/place.ts';
import { PlaceName } from '../../../../components/place/place-name.tsx';
import { ByWhom } from '../../../../components/review/by-whom.tsx';
import { RebaseButton } from '../../../../components/review/rebase-button.tsx';
import { SuggestionButtons } from '../../../../components/review/suggestion-buttons.tsx';
import { CodeLiteral } from '../../../../components/text/code-literal.tsx';
import { address } from '../../../../data/address.ts';
import { Link } from '../../../../navigation/link.tsx';
import type { SuggestionNode } from './query.ts';
import styles from './suggestions.module.css';

/** One suggestion: for which text, what it changes, who says so, how far it has come, and what can be done. */
export function SuggestionRow({
  suggestion,
  places,
}: {
  readonly suggestion: SuggestionNode;
  readonly places: PlaceTexts;
}): ReactElement {
  const t = useTranslations('suggestions');
  const { id, segmentKey, locale, markdown, note, state, stage, version, translation } = suggestion;
  const place = placeOf(segmentKey, places);
  const isOutdated = translation !== null && translation.textHash !== suggestion.textHash && stage !== 'LANDED';
  return (
    <li className={styles.suggestion} data-stage={stage}>
      <p className={styles.line}>
        <PlaceName place={place} href={place.href} />
        <CodeLiteral>{locale}</CodeLiteral>
        <span className={styles.stage}>
          {stage === 'LANDED' && suggestion.landedRevision !== null
            ? t('landedIn', { number: String(suggestion.landedRevision) })
            : t(stage)}
        </span>
        {isOutdated && <span className={styles.quiet}>{t('outdated')}</span>}
        <Link
          href={address('/review', [
            ['locale', locale],
            ['at', segmentKey],
          ])}
          prefetch={false}
        >
          {t('review')}
        </Link>
      </p>
      <TextChange
        before={translation === null ? null : translation.markdown}
        after={markdown}
        locale={locale}
        direction={directionOf(locale)}
        words={{ before: t('before'), after: t('after'), none: t('gone') }}
      />
      {note !== null && <p className={styles.quiet}>{note}</p>}
      <p className={styles.line}>
        <ByWhom at={suggestion.at} name={suggestion.by.name} />
        <SuggestionButtons id={id} version={version} state={state} />
      </p>
      {isOutdated && state === 'OPEN' && <RebaseButton id={id} segmentKey={segmentKey} locale={locale} />}
    </li>
  );
}
