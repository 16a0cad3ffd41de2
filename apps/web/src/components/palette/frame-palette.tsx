import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { ReactElement } from 'react';
import type { Reading } from '../../data/reader.ts';
import type { Viewer } from '../../data/viewer.ts';
import { interfaceLanguages } from '../../i18n/languages.ts';
import { nameInItself } from '../../i18n/names.ts';
import { themes } from '../../i18n/reader-preferences.ts';
import type { Entry } from './entries.ts';
import { Palette } from './palette.tsx';

interface FramePaletteProps {
  /** What the frame's row leads to. */
  readonly places: readonly { readonly href: string; readonly label: string }[];
  readonly catalogs: readonly { readonly slug: string; readonly name: string }[];
  readonly viewer: Viewer | null;
  /** How whoever looks reads; null where the API is away. */
  readonly read: Pick<Reading, 'locale' | 'accepts'> | null;
}

/** The palette with everything that the frame leads to, for whoever looks. */
export function FramePalette({ places, catalogs, viewer, read }: FramePaletteProps): ReactElement {
  const t = useTranslations('frame');
  const guide = useTranslations('apiGuide');
  const language = useLocale();
  const messages = useMessages();
  const page = (href: string, label: string): Entry => ({ kind: 'page', id: href, href, label });
  const entries: readonly Entry[] = [
    page('/', t('home')),
    ...places.map(({ href, label }) => page(href, label)),
    page('/suggestions', messages.suggestions.title),
    page('/history', t('history')),
    page('/api-guide', guide('title')),
    ...(viewer === null ? [page('/sign-in', t('signIn'))] : [page('/account', t('account'))]),
    ...(viewer === null || viewer.role === 'VIEWER' ? [] : [page('/audit', t('audit'))]),
    ...(viewer?.role === 'ADMIN' ? [page('/import', t('import')), page('/people', t('people'))] : []),
    ...(catalogs.length < 2 ? [] : catalogs).map(({ slug, name }): Entry => ({
      kind: 'page',
      id: `catalog ${slug}`,
      href: '/',
      catalog: slug,
      label: name,
    })),
    ...themes.map((theme): Entry => {
      const label = `${t('theme')}: ${t(theme)}`;
      return { kind: 'form', id: `theme ${theme}`, action: '/preferences', name: 'theme', value: theme, label };
    }),
    ...interfaceLanguages.map((value): Entry => {
      const label = `${t('language')}: ${nameInItself(value)}`;
      return { kind: 'form', id: `language ${value}`, action: '/preferences', name: 'language', value, label };
    }),
    ...(viewer === null
      ? []
      : [{ kind: 'form', id: 'sign-out', action: '/sign-out', label: t('signOut') } satisfies Entry]),
  ];
  return (
    <Palette
      entries={entries}
      reading={{ locale: read?.locale ?? null, accepts: read?.accepts ?? null, language }}
      words={{ palette: messages.palette, search: messages.search, keys: messages.keys }}
    />
  );
}
