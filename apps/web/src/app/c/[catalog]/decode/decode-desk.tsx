'use client';

import type { KnownCatalog } from '@eventide/logs';
import { useTranslations } from 'next-intl';
import { useCallback, useDeferredValue, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { HowTo } from './how-to.tsx';
import { Result } from './result.tsx';
import { currentSession, currentState, emptyState, openSession } from './session.ts';
import { SourceField } from './source-field.tsx';
import { OpenLogs } from './open-logs.tsx';
import { Problems } from './problems.tsx';
import type { Source } from './log/protocol.ts';
import styles from './decode.module.css';

/** From nothing to a log that is read, and back. The logs themselves are in a worker. */
export function DecodeDesk({
  catalogs,
  problems,
  logName,
  fixedLocale,
}: {
  readonly catalogs: readonly KnownCatalog[];
  /** What can be wrong with a log, by id, in the language of the interface. */
  readonly problems: Readonly<Record<string, string>>;
  /** A log that the catalogue's events are in. */
  readonly logName: string;
  /** The locale that the address fixes for the texts. */
  readonly fixedLocale: string | null;
}): ReactElement {
  const t = useTranslations('decode');
  const subscribe = useCallback((listener: () => void) => openSession(catalogs).subscribe(listener), [catalogs]);
  const state = useSyncExternalStore(subscribe, currentState, emptyState);
  const { progress } = state;
  // What it takes to show a log anew is done bit by bit: the page answers meanwhile.
  const shown = useDeferredValue(state.shown);
  const read = (sources: readonly Source[]): void => {
    currentSession()?.read(sources);
  };
  const isBusy = !state.isReady || state.isBroken || progress?.isReading === true;
  return (
    <>
      {progress === null ? (
        <>
          <SourceField isReady={state.isReady} isDisabled={isBusy} onRead={read} />
          <HowTo logName={logName} />
        </>
      ) : (
        <OpenLogs
          progress={progress}
          isDisabled={isBusy}
          onRead={read}
          onCancel={() => {
            currentSession()?.cancel();
          }}
          onClear={() => {
            currentSession()?.clear();
          }}
        />
      )}
      {state.isBroken && (
        <p role="alert" className={styles.alert}>
          {t('broken')}
        </p>
      )}
      {progress !== null && <Problems files={progress.files} patterns={problems} />}
      {shown !== null && progress !== null && (
        <Result
          shown={shown}
          filter={state.filter}
          order={state.order}
          details={state.details}
          name={progress.files[0]?.name ?? ''}
          fixedLocale={fixedLocale}
        />
      )}
    </>
  );
}
