import { asPowerShell } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import { CopyButton } from '../../../../components/copy/copy-button.tsx';
import styles from './decode.module.css';

/** How to get a log out of Windows, before there is one. */
export function HowTo({ logName }: { readonly logName: string }): ReactElement {
  const t = useTranslations('decode');
  const tc = useTranslations('components');
  const words = { copy: tc('copy'), copied: tc('copied'), copyRefused: tc('copyRefused') };
  const query = asPowerShell({
    ...{ logs: [logName], providers: [], severities: [], eventIds: [], codes: [], since: null, until: null },
  });
  const commands = [
    { how: t('howToPowerShell'), command: `${query} -MaxEvents 1000 | ConvertTo-Json | Set-Clipboard` },
    { how: t('howToFile'), command: `wevtutil epl "${logName}" events.evtx` },
  ];
  return (
    <section className={styles.howTo} aria-labelledby="how-to">
      <h2 id="how-to">{t('howTo')}</h2>
      <ul role="list">
        {commands.map(({ how, command }) => (
          <li key={command}>
            <p>{how}</p>
            <div className={styles.command}>
              <pre tabIndex={0} translate="no" dir="ltr">
                <code>{command}</code>
              </pre>
              <CopyButton label={words.copy} text={command} words={words} />
            </div>
          </li>
        ))}
        <li>
          <p>{t('howToViewer')}</p>
        </li>
      </ul>
    </section>
  );
}
