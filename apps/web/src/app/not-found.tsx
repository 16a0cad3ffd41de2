import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { Frame } from '../components/frame/frame.tsx';
import { NoPage } from '../components/missing/no-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('components');
  return { title: t('notFoundTitle') };
}

/** Stands outside the layout of a catalogue, so it brings the frame along. */
export default function NotFoundPage(): ReactElement {
  return (
    <Frame>
      <NoPage />
    </Frame>
  );
}
