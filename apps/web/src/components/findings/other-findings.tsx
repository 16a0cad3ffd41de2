import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CodeLiteral } from '../text/code-literal.tsx';
import { FindingList } from './finding-list.tsx';
import type { Finding } from './fragments.ts';

/** The findings of an event or code that are at no language's text: at its name, its codes, or at the source itself. */
export function OtherFindings({
  findings,
  className,
}: {
  readonly findings: readonly Finding[];
  readonly className: string | undefined;
}): ReactElement | null {
  const t = useTranslations('findings');
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
            <CodeLiteral>{segmentKey.split('/').at(-1) ?? segmentKey}</CodeLiteral>
          </>
        )}
      />
    </li>
  );
}
