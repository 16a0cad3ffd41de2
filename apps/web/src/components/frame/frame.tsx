import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { Link } from '../../navigation/link.tsx';
import { currentCatalog } from '../../data/catalog.ts';
import { catalogs } from '../../data/catalogs.ts';
import { defaultCatalog } from '../../data/default-catalog.ts';
import { publicArticle } from '../../data/public-article.ts';
import { reading } from '../../data/reader.ts';
import { unlessAway } from '../../data/unless-away.ts';
import { viewer } from '../../data/viewer.ts';
import { preferences } from '../../i18n/preferences.ts';
import { Keys } from '../../keys/keys.tsx';
import { CatalogProvider } from '../../navigation/catalog-provider.tsx';
import { FramePalette } from '../palette/frame-palette.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { ArticleLink } from '../text/article-link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { CatalogMenu } from './catalog-menu.tsx';
import { EventideIcon, MenuIcon } from './icons.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { NavLinks } from './nav-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './frame.module.css';

/**
 * The 48-pixel row above every page, and the page's `<main>`. It stands even where the API does not answer, and tells
 * everything inside which catalogue the page is about.
 */
export async function Frame({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [t, tr, tc, ta, messages, { theme }, slug, read, all, who] = await Promise.all([
    getTranslations('frame'),
    getTranslations('review'),
    getTranslations('catalogList'),
    getTranslations('apiGuide'),
    getMessages(),
    preferences(),
    currentCatalog(),
    unlessAway(reading),
    unlessAway(catalogs),
    unlessAway(viewer),
  ]);
  const catalog = all?.find((one) => one.slug === slug);
  const article = catalog === undefined || read === null ? null : publicArticle(catalog, read.wanted);
  const isOneOfMany = all !== null && all.length > 1;
  const places = [
    { href: '/events', label: t('events') },
    { href: '/codes', label: t('codes') },
    { href: '/compare', label: t('compare') },
    { href: '/findings', label: t('findings') },
    { href: '/review', label: tr('title') },
    { href: '/terms', label: t('terms') },
    { href: '/documents', label: t('documents') },
    { href: '/decode', label: t('decode') },
    ...(isOneOfMany ? [{ href: '/catalogs', label: tc('title'), isOnPhone: true }] : []),
  ];
  return (
    <CatalogProvider slug={slug}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.frame}>
        <Link className={styles.name} href="/" prefetch={false} aria-label={t('home')}>
          <EventideIcon />
          <span>Eventide</span>
        </Link>
        {isOneOfMany && (
          <CatalogMenu
            catalogs={all.map((catalog) => ({ slug: catalog.slug, name: catalog.name }))}
            words={{ choose: tc('choose'), all: tc('all') }}
          />
        )}
        <nav id="menu" className={styles.nav} aria-label={t('main')} popover="auto">
          <NavLinks links={places} />
        </nav>
        <SearchBox read={read} />
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
        <Link href="/api-guide" prefetch={false}>
          {ta('title')}
        </Link>
        {slug === defaultCatalog && t('source')}
        {article !== null && read !== null && <ArticleLink href={article} locale={read.wanted} />}
        <Keys words={messages.keys} />
        <FramePalette places={places} catalogs={all ?? []} viewer={who} read={read} />
      </footer>
    </CatalogProvider>
  );
}
