'use server';

import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { textOf } from '../../../../components/form/form-state.ts';
import type { FormState } from '../../../../components/form/form-state.ts';
import { tell } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';
import { unlessRefused } from '../../../../data/refusal.ts';

const TakeBack_Mutation = graphql(`
  mutation TakeBack($batchId: ID!) {
    undo(batchId: $batchId) {
      __typename
      ... on UndoRefused {
        code
      }
    }
  }
`);

/** Takes back everything that was changed at once. */
export async function takeBack(_before: FormState, form: FormData): Promise<FormState> {
  const t = await getTranslations('audit');
  const batchId = textOf(form, 'batch');
  const answer = await unlessRefused('FORBIDDEN', tell(TakeBack_Mutation, { batchId }));
  if (answer === null) return { error: t('refused') };
  if (answer.undo.__typename === 'UndoRefused') {
    const { code } = answer.undo;
    return { error: code === 'CONFLICT' || code === 'NOT_UNDOABLE' ? t(code) : t('refused') };
  }
  revalidatePath('/c/[catalog]/audit', 'page');
  return { done: t('undone') };
}
