'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';
import { preferenceCookies } from '../../i18n/reader-preferences.ts';
import type { Theme } from '../../i18n/reader-preferences.ts';
import { ThemeIcon } from './icons.tsx';
import styles from './frame.module.css';

const after: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const yearInSeconds = 31_536_000;

/** Light, dark or as the system; kept in a cookie so that the server renders it. A form where scripts do not run. */
export function ThemeSwitch({
  theme,
  title,
  labels,
}: {
  readonly theme: Theme;
  readonly title: string;
  readonly labels: Readonly<Record<Theme, string>>;
}): ReactElement {
  const [shown, setShown] = useState(theme);
  const next = after[shown];
  return (
    <form
      className={styles.theme}
      method="post"
      action="/preferences"
      onSubmit={(event) => {
        event.preventDefault();
        document.cookie = `${preferenceCookies.theme}=${next}; path=/; max-age=${yearInSeconds}; samesite=lax`;
        document.documentElement.dataset.theme = next;
        setShown(next);
      }}
    >
      <button className={styles.tool} name="theme" value={next} title={`${title}: ${labels[shown]}`}>
        <ThemeIcon theme={shown} />
        <span className="visually-hidden">{`${title}: ${labels[shown]}`}</span>
      </button>
    </form>
  );
}
