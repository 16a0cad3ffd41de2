import type { Metadata } from 'next';
import { textIn } from '../../../../../components/missing/segment.ts';
import { reading } from '../../../../../data/reader.ts';
import { missingMetadata } from './missing.tsx';
import { askForCode } from './query.ts';

export { NoPage as default } from '../../../../../components/missing/no-page.tsx';

/** Next takes the metadata of an answer with the status 404 from here, even though `page.tsx` renders the answer. */
export async function generateMetadata({ params }: { readonly params: Promise<{ code: string }> }): Promise<Metadata> {
  const spelling = textIn((await params).code);
  const { locale, accepts } = await reading();
  const code = await askForCode(spelling, locale, accepts);
  return missingMetadata({ spelling, isMalformed: code === 'MALFORMED' });
}
