import '../styles/tokens.css';
import '../styles/base.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getMessages } from 'next-intl/server';
import type { ReactElement, ReactNode } from 'react';
import { FailureWordsProvider } from '../components/unavailable/failure-words.tsx';
import { originOf } from '../data/origin.ts';
import { preferences } from '../i18n/preferences.ts';
import { nonceHeader } from '../request-headers.ts';
import { openSearchType } from '../site/open-search.ts';
import { fontVariables } from '../styles/fonts.ts';

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: new URL(originOf(await headers())),
    title: { default: 'Eventide', template: '%s · Eventide' },
  };
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** What is the same in every catalogue. The frame is not: it belongs to `c/[catalog]/layout.tsx`. */
export default async function RootLayout({ children }: { readonly children: ReactNode }): Promise<ReactElement> {
  const [{ interfaceLanguage, theme }, sent, { form, unavailable }] = await Promise.all([
    preferences(),
    headers(),
    getMessages(),
  ]);
  return (
    <html lang={interfaceLanguage} dir="ltr" className={fontVariables} data-theme={theme}>
      <head>
        <link rel="search" type={openSearchType} title="Eventide" href="/opensearch.xml" />
        {/* React Aria gives this nonce to the styles that it adds. Browsers hide a nonce from scripts, hence the warning. */}
        <meta property="csp-nonce" nonce={sent.get(nonceHeader) ?? undefined} suppressHydrationWarning />
      </head>
      <body>
        <FailureWordsProvider words={{ ...unavailable, noAnswer: form.noAnswer }}>{children}</FailureWordsProvider>
      </body>
    </html>
  );
}
