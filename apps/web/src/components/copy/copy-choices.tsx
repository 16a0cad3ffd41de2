'use client';

import type { ReactElement } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { CopyItem } from './copy-menu.tsx';
import styles from './copy.module.css';

export interface CopyChoicesProps {
  readonly label: string;
  readonly items: readonly CopyItem[];
  readonly onCopy: (item: CopyItem) => void;
}

/** The open menu of `CopyMenu`. It arrives because it was asked for, so it opens at once. */
export function CopyChoices({ label, items, onCopy }: CopyChoicesProps): ReactElement {
  return (
    <MenuTrigger defaultOpen>
      <Button className={styles.button ?? ''}>{label}</Button>
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          autoFocus="first"
          aria-label={label}
          items={items}
          onAction={(id) => {
            const item = items.find((candidate) => candidate.id === id);
            if (item !== undefined) onCopy(item);
          }}
        >
          {(item) => (
            <MenuItem className={styles.item ?? ''} id={item.id}>
              {item.label}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
