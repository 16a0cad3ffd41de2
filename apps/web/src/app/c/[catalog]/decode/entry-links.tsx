import type { ExplainedCode } from '@eventide/logs';
import type { ReactElement } from 'react';
import { Link } from '../../../../navigation/link.tsx';

interface In {
  /** Slug of the catalogue that has it; null where none does. */
  readonly catalog: string | null;
  /** The locale that the address fixes for the texts. */
  readonly fixedLocale: string | null;
}

/** The ID of an event, with its page where there is one. */
export function EventLink({ eventId, catalog, fixedLocale }: In & { readonly eventId: number }): ReactElement {
  return <Entry path={`/events/${eventId}`} catalog={catalog} fixedLocale={fixedLocale} text={String(eventId)} />;
}

/** A code, with its page where there is one. */
export function CodeLink({
  code: { literal, known },
  catalog,
  fixedLocale,
}: In & { readonly code: Pick<ExplainedCode, 'literal' | 'known'> }): ReactElement {
  const text = known?.code ?? literal;
  return (
    <Entry
      path={`/codes/${encodeURIComponent(text)}`}
      catalog={known === null ? null : catalog}
      fixedLocale={fixedLocale}
      text={text}
    />
  );
}

function Entry({ path, catalog, fixedLocale, text }: In & { readonly path: string; readonly text: string }) {
  const code = (
    <code translate="no" dir="ltr">
      {text}
    </code>
  );
  if (catalog === null) return code;
  return (
    <Link href={fixedLocale === null ? path : `${path}?lang=${fixedLocale}`} catalog={catalog} prefetch={false}>
      {code}
    </Link>
  );
}
