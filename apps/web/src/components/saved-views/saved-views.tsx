import { getMessages } from 'next-intl/server';
import type { ReactElement } from 'react';
import { ViewList } from './view-list.tsx';

/** The views of a list that this reader has saved, and the means to save the one that is shown. */
export async function SavedViews({
  path,
  href,
}: {
  /** Of the list. */
  readonly path: string;
  /** The view that is shown, from the top of the list. */
  readonly href: string;
}): Promise<ReactElement> {
  const { savedViews } = await getMessages();
  return <ViewList path={path} href={href} words={savedViews} />;
}
