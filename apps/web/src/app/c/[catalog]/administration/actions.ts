'use server';

import { revalidatePath } from 'next/cache';
import { getLocale, getTranslations } from 'next-intl/server';
import { textOf, textsOf } from '../../../../components/form/form-state.ts';
import type { FormState } from '../../../../components/form/form-state.ts';
import { ask, tell } from '../../../../data/api.ts';
import { graphql } from '../../../../data/graphql.ts';
import { webhookEvents, Webhooks_Query } from './query.ts';
import type { Delivery } from './query.ts';

const AddWebhook_Mutation = graphql(`
  mutation AddWebhook($url: String!, $events: [WebhookEvent!]!, $language: String!) {
    addWebhook(url: $url, events: $events) {
      __typename
      ... on AddWebhookPayload {
        secret
      }
      ... on WebhookRefused {
        message(language: $language)
      }
    }
  }
`);

const EditWebhook_Mutation = graphql(`
  mutation EditWebhook($id: ID!, $url: String, $events: [WebhookEvent!], $isEnabled: Boolean, $language: String!) {
    editWebhook(id: $id, url: $url, events: $events, isEnabled: $isEnabled) {
      __typename
      ... on WebhookRefused {
        message(language: $language)
      }
    }
  }
`);

const RemoveWebhook_Mutation = graphql(`
  mutation RemoveWebhook($id: ID!, $language: String!) {
    removeWebhook(id: $id) {
      __typename
      ... on WebhookRefused {
        message(language: $language)
      }
    }
  }
`);

const TestWebhook_Mutation = graphql(`
  mutation TestWebhook($id: ID!, $language: String!) {
    testWebhook(id: $id) {
      __typename
      ... on TestWebhookPayload {
        delivery {
          id
        }
      }
      ... on WebhookRefused {
        message(language: $language)
      }
    }
  }
`);

export async function addWebhook(_before: FormState, form: FormData): Promise<FormState> {
  const [t, language, { typed, input }] = [await getTranslations('administration'), await getLocale(), read(form)];
  const { addWebhook: answer } = await tell(AddWebhook_Mutation, { ...input, language });
  if (answer.__typename === 'WebhookRefused') return { error: answer.message, typed };
  show();
  return { secret: { label: t('shownOnce'), value: answer.secret } };
}

export async function editWebhook(_before: FormState, form: FormData): Promise<FormState> {
  const [t, language, { typed, input }] = [await getTranslations('administration'), await getLocale(), read(form)];
  const { editWebhook: answer } = await tell(EditWebhook_Mutation, { ...input, id: textOf(form, 'id'), language });
  if (answer.__typename === 'WebhookRefused') return { error: answer.message, typed };
  show();
  return { done: t('saved'), typed };
}

export async function switchWebhook(_before: FormState, form: FormData): Promise<FormState> {
  const [id, isEnabled] = [textOf(form, 'id'), textOf(form, 'isEnabled') === 'true'];
  const { editWebhook: answer } = await tell(EditWebhook_Mutation, { id, isEnabled, language: await getLocale() });
  if (answer.__typename === 'WebhookRefused') return { error: answer.message };
  show();
  return {};
}

export async function removeWebhook(_before: FormState, form: FormData): Promise<FormState> {
  const given = { id: textOf(form, 'id'), language: await getLocale() };
  const { removeWebhook: answer } = await tell(RemoveWebhook_Mutation, given);
  if (answer.__typename === 'WebhookRefused') return { error: answer.message };
  show();
  return {};
}

/** Sends a test and waits a moment, as most receivers answer at once. */
export async function testWebhook(_before: FormState, form: FormData): Promise<FormState> {
  const [t, id] = [await getTranslations('administration'), textOf(form, 'id')];
  const { testWebhook: answer } = await tell(TestWebhook_Mutation, { id, language: await getLocale() });
  if (answer.__typename === 'WebhookRefused') return { error: answer.message };
  const delivery = await attempted(id, answer.delivery.id);
  show();
  if (delivery === null) return { done: t('testUnderWay') };
  const { state, problem, statusCode, detail } = delivery;
  if (state === 'DELIVERED' || problem === null)
    return { done: t('testDelivered', { status: String(statusCode ?? '') }) };
  return { error: t(`problem_${problem}`, { status: String(statusCode ?? ''), detail: detail ?? '' }) };
}

const looks = 12;
const pauseMs = 250;

/** The delivery once an attempt has ended; null: it takes longer. */
async function attempted(webhookId: string, deliveryId: string): Promise<Delivery | null> {
  for (let look = 0; look < looks; look++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const { webhooks } = await ask(Webhooks_Query, {});
    const deliveries = webhooks.find(({ id }) => id === webhookId)?.deliveries ?? [];
    const delivery = deliveries.find(({ id }) => id === deliveryId);
    if (delivery !== undefined && (delivery.state === 'DELIVERED' || delivery.problem !== null)) return delivery;
  }
  return null;
}

function read(form: FormData) {
  const [url, chosen] = [textOf(form, 'url'), textsOf(form, 'events')];
  const events = webhookEvents.filter((event) => chosen.includes(event));
  return { typed: { url, events: events.join(',') }, input: { url, events } };
}

const show = (): void => {
  revalidatePath('/c/[catalog]/administration', 'page');
};
