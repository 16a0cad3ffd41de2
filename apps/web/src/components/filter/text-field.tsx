'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';

/** A text filter of a form: keeps what is being typed until it is sent, and follows the address when that changes. */
export function TextField({
  text,
  maxLength,
  className,
}: {
  readonly text: string;
  readonly maxLength: number;
  readonly className: string | undefined;
}): ReactElement {
  const [typed, setTyped] = useState(text);
  const [sent, setSent] = useState(text);
  if (sent !== text) {
    setSent(text);
    setTyped(text);
  }
  return (
    <input
      className={className}
      type="search"
      name="text"
      maxLength={maxLength}
      spellCheck="false"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
    />
  );
}
