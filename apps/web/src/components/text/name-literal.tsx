import type { ReactElement } from 'react';
import { CodeLiteral } from './code-literal.tsx';
import { ownName } from './own-name.ts';

/** The name of an event beside its ID; nothing where the ID is all it is called. */
export function NameLiteral({
  eventId,
  name,
}: {
  readonly eventId: number;
  readonly name: string;
}): ReactElement | null {
  const own = ownName(eventId, name);
  return own === null ? null : <CodeLiteral>{own}</CodeLiteral>;
}
