import type { ReactElement } from 'react';
import { ActionForm } from '../../../../components/form/action-form.tsx';
import styles from '../../../../components/form/page.module.css';
import type { CopyWords } from '../../../../components/copy/copy-menu.tsx';
import type { RoleName } from '../../../../components/roles/role-names.ts';
import { DateText } from '../../../../components/text/provenance.tsx';
import { changeRole, remove, renewLink } from './actions.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
  readonly status: 'ACTIVE' | 'INVITED';
  readonly createdAt: string;
  /** Null: never yet. */
  readonly lastSeenOn: string | null;
}

type Words = Readonly<
  Record<'role' | 'change' | 'newLink' | 'remove' | 'removeHint' | 'email' | 'invited' | 'you', string>
>;

/** One person, with what an administrator can do about them. */
export function PersonRow({
  person: { id, name, email, role, status, createdAt, lastSeenOn },
  isSelf,
  options,
  copy,
  words,
}: {
  readonly person: Person;
  readonly isSelf: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly copy: CopyWords & { readonly label: string };
  readonly words: Words;
}): ReactElement {
  const self = { name: 'id', label: '', type: 'hidden', value: id } as const;
  return (
    <tr>
      <th scope="row">
        {name} {isSelf && <span className={styles.chip}>{words.you}</span>}
        {status === 'INVITED' && <span className={styles.chip}>{words.invited}</span>}
      </th>
      <td>{email.endsWith('.invalid') ? '–' : email}</td>
      <td>
        <ActionForm
          action={changeRole}
          fields={[self, { name: 'role', label: `${words.role}: ${name}`, type: 'select', value: role, options }]}
          words={{ submit: words.change }}
          isQuiet
        />
      </td>
      <td>
        <DateText iso={createdAt.slice(0, 10)} />
      </td>
      <td data-last-seen>{lastSeenOn === null ? '–' : <DateText iso={lastSeenOn} />}</td>
      <td className={styles.actions}>
        <ActionForm action={renewLink} fields={[self]} words={{ submit: words.newLink, copy }} isQuiet />
        {!isSelf && (
          <details>
            <summary>{words.remove}</summary>
            <ActionForm
              action={remove}
              fields={[
                self,
                { name: 'email', label: '', type: 'hidden', value: email },
                { name: 'typed', label: words.email, type: 'text', hint: words.removeHint, autoComplete: 'off' },
              ]}
              words={{ submit: words.remove }}
              isQuiet
            />
          </details>
        )}
      </td>
    </tr>
  );
}
