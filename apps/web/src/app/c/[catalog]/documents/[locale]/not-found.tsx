import type { Metadata } from 'next';
import { textIn } from '../../../../../components/missing/segment.ts';
import { missingMetadata } from './missing.tsx';

export { NoPage as default } from '../../../../../components/missing/no-page.tsx';

/** Next takes the metadata of an answer with the status 404 from here, even though `page.tsx` renders the answer. */
export async function generateMetadata({
  params,
}: {
  readonly params: Promise<{ locale: string }>;
}): Promise<Metadata> {
  return missingMetadata(textIn((await params).locale));
}
