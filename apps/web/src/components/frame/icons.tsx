import type { ReactElement } from 'react';
import type { Theme } from '../../i18n/reader-preferences.ts';

const drawing = {
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.4,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const;

/** The sun half below the horizon. */
export function EventideIcon(): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M4 15a8 8 0 0 1 16 0z" fill="var(--accent)" />
      <path d="M2 18.5h20M6 21.5h12" stroke="var(--accent)" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

export function MenuIcon(): ReactElement {
  return (
    <svg {...drawing}>
      <path d="M2 4.5h12M2 8h12M2 11.5h12" />
    </svg>
  );
}

export function LanguageIcon(): ReactElement {
  return (
    <svg {...drawing}>
      <circle cx="8" cy="8" r="6.3" />
      <path d="M1.7 8h12.6M8 1.7c2.1 1.8 3 3.9 3 6.3s-.9 4.5-3 6.3c-2.1-1.8-3-3.9-3-6.3s.9-4.5 3-6.3z" />
    </svg>
  );
}

export function PersonIcon(): ReactElement {
  return (
    <svg {...drawing}>
      <circle cx="8" cy="5.2" r="2.7" />
      <path d="M2.8 14c.4-2.9 2.5-4.6 5.2-4.6s4.8 1.7 5.2 4.6" />
    </svg>
  );
}

export function ThemeIcon({ theme }: { readonly theme: Theme }): ReactElement {
  return (
    <svg {...drawing}>
      {theme === 'light' && (
        <>
          <circle cx="8" cy="8" r="3" />
          <path d="M8 1.2v1.5M8 13.3v1.5M1.2 8h1.5M13.3 8h1.5M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1" />
        </>
      )}
      {theme === 'dark' && <path d="M13.6 9.6A6 6 0 0 1 6.4 2.4a6 6 0 1 0 7.2 7.2z" />}
      {theme === 'system' && (
        <>
          <circle cx="8" cy="8" r="6.3" />
          <path d="M8 1.7a6.3 6.3 0 0 1 0 12.6z" fill="currentColor" />
        </>
      )}
    </svg>
  );
}
