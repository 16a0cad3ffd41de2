import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { Frame } from '../components/frame/frame.tsx';
import { FailureWordsProvider } from '../components/unavailable/failure-words.tsx';
import { originOf } from '../data/origin.ts';
import { preferences } from '../i18n/preferences.ts';
import { nonceHeader } from '../request-headers.ts';
import { fontVariables } from '../styles/fonts.ts';

export async function generateMetadata(): Promise<Metadata> {
  const [t, sent] = await Promise.all([getTranslations('overview'), headers()]);
  return {
    metadataBase: new URL(originOf(sent)),
    title: { default: 'Eventide', template: '%s · Eventide' },
    description: t('purpose'),
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [{ interfaceLanguage, theme }, sent, { form, unavailable }] = await Promise.all([
    preferences(),
    headers(),
    getMessages(),
  ]);
  return (
    <html lang={interfaceLanguage} dir="ltr" className={fontVariables} data-theme={theme}>
      <head>
        {/* React Aria gives this nonce to the styles that it adds. Browsers hide a nonce from scripts, hence the warning. */}
        <meta property="csp-nonce" nonce={sent.get(nonceHeader) ?? undefined} suppressHydrationWarning />
      </head>
      <body>
        <FailureWordsProvider words={{ ...unavailable, noAnswer: form.noAnswer }}>
          <Frame>{children}</Frame>
        </FailureWordsProvider>
      </body>
    </html>
  );
}
