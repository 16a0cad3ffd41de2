import type { ExplainedCode } from '@eventide/logs';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';

/** The page of an event in its catalogue; in the locale that the address fixes, where it fixes one. */
export const eventPath = (eventId: number, fixedLocale: string | null): string =>
  inLocale(`/events/${eventId}`, fixedLocale);

/** The page of a code. */
export const codePath = (code: string, fixedLocale: string | null): string =>
  inLocale(`/codes/${encodeURIComponent(code)}`, fixedLocale);

const inLocale = (path: string, locale: string | null): string => (locale === null ? path : `${path}?lang=${locale}`);

interface In {
  /** Slug of the catalogue that has it; null where none does. */
  readonly catalog: string | null;
  readonly fixedLocale: string | null;
}

/** The ID of an event, with its page where there is one. */
export function EventLink({ eventId, catalog, fixedLocale }: In & { readonly eventId: number }): ReactElement {
  return <Entry path={eventPath(eventId, fixedLocale)} catalog={catalog} text={String(eventId)} />;
}

/** A code, with its page where there is one. */
export function CodeLink({
  code: { literal, known },
  catalog,
  fixedLocale,
}: In & { readonly code: Pick<ExplainedCode, 'literal' | 'known'> }): ReactElement {
  const text = known?.code ?? literal;
  return <Entry path={codePath(text, fixedLocale)} catalog={known === null ? null : catalog} text={text} />;
}

function Entry({
  path,
  catalog,
  text,
}: {
  readonly path: string;
  readonly catalog: string | null;
  readonly text: string;
}): ReactElement {
  const code = (
    <code translate="no" dir="ltr">
      {text}
    </code>
  );
  if (catalog === null) return code;
  return (
    <Link href={path} catalog={catalog} prefetch={false}>
      {code}
    </Link>
  );
}
