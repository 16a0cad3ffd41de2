import Link from 'next/link';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { ApiUnavailable } from '../../data/api.ts';
import { reading } from '../../data/reader.ts';
import { viewer } from '../../data/viewer.ts';
import { preferences } from '../../i18n/preferences.ts';
import { Keys } from '../../keys/keys.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { AccountMenu } from './account-menu.tsx';
import { EventideIcon, MenuIcon } from './icons.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { NavLinks } from './nav-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './frame.module.css';

/** The 48-pixel row above every page, and the page's `<main>`. */
export async function Frame({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [t, tr, messages, { theme }, read, who] = await Promise.all([
    getTranslations('frame'),
    getTranslations('review'),
    getMessages(),
    preferences(),
    unlessAway(reading),
    unlessAway(viewer),
  ]);
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.frame}>
        <Link className={styles.name} href="/" prefetch={false} aria-label={t('home')}>
          <EventideIcon />
          <span>Eventide</span>
        </Link>
        <nav id="menu" className={styles.nav} aria-label={t('main')} popover="auto">
          <NavLinks
            links={[
              { href: '/events', label: t('events') },
              { href: '/codes', label: t('codes') },
              { href: '/compare', label: t('compare') },
              { href: '/findings', label: t('findings') },
              { href: '/review', label: tr('title') },
            ]}
          />
        </nav>
        <SearchBox locale={read?.locale ?? null} />
        <LanguageMenu locales={read?.locales ?? []} shown={read?.locale ?? null} />
        <ThemeSwitch
          theme={theme}
          title={t('theme')}
          labels={{ light: t('light'), dark: t('dark'), system: t('system') }}
        />
        <AccountMenu viewer={who} />
        <button className={styles.menu} type="button" popoverTarget="menu" aria-label={t('menu')}>
          <MenuIcon />
        </button>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.foot}>
        <Link href="/history" prefetch={false}>
          {t('history')}
        </Link>
        {t('source')}
        <Keys words={messages.keys} />
      </footer>
    </>
  );
}

/** The frame stands even where the API does not answer. */
async function unlessAway<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ApiUnavailable) return null;
    throw error;
  }
}
