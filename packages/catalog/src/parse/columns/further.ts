import type { TableType } from '../../model.ts';

/** The columns of a type that become further texts: the first is `text/1`, the second `text/2`, … */
export function furtherColumns({ roles }: TableType): number[] {
  return roles.flatMap((role, column) => (role === 'OTHER' || role === 'DECIMAL' ? [column] : []));
}
