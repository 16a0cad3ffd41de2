import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { placeOf } from '../place/place.ts';
import { PlaceName } from '../place/place-name.tsx';
import { placeTexts } from '../place/place-texts.ts';
import { CodeLiteral } from '../text/code-literal.tsx';
import { FindingList } from '../findings/finding-list.tsx';
import type { Finding } from '../findings/fragments.ts';

/** The findings of an event or code that are at no language's text: at its name, its codes, or at the source itself. */
export async function OtherFindings({
  findings,
  className,
}: {
  readonly findings: readonly Finding[];
  readonly className: string | undefined;
}): Promise<ReactElement | null> {
  const [t, places] = await Promise.all([getTranslations('findings'), placeTexts()]);
  if (findings.length === 0) return null;
  return (
    <li className={className}>
      <h3>{t('otherTexts')}</h3>
      <FindingList
        findings={findings}
        label={t('otherTexts')}
        placeOf={({ locale, segmentKey }) => (
          <>
            {locale === null ? <span>{t('source')}</span> : <CodeLiteral>{locale}</CodeLiteral>}
            <PlaceName place={placeOf(segmentKey, places)} />
          </>
        )}
      />
    </li>
  );
}
