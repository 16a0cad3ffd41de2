import type { ReactElement } from 'react';

const signs: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** A key as it is printed on a keyboard. */
export function Key({ name }: { readonly name: string }): ReactElement {
  return <kbd>{signs[name] ?? name.replace('Mod+k', 'Ctrl K')}</kbd>;
}
