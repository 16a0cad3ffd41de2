import { graphql } from '../../../../data/graphql.ts';
import type { ResultOf } from '../../../../data/graphql.ts';
import { change } from '../../../../components/desk/changes/send.ts';
import type { Outcome } from '../../../../components/desk/subjects.ts';
import type { ConceptContent, SeenConcept, TermState } from './subjects.ts';

const Outcome_Fragment = graphql(`
  fragment ConceptOutcome on ConceptResult {
    __typename
    ... on ConceptPayload {
      batchId
    }
    ... on ConceptConflict {
      code
    }
    ... on ConceptRefused {
      code
      message(language: $language)
    }
  }
`);

const PromoteConcept_Mutation = graphql(
  `
    mutation PromoteConcept($catalog: String!, $concept: ConceptInput!, $language: String!) {
      result: promoteConcept(catalog: $catalog, concept: $concept) {
        ...ConceptOutcome
      }
    }
  `,
  [Outcome_Fragment],
);

const AddConcept_Mutation = graphql(
  `
    mutation AddConcept($catalog: String!, $concept: ConceptInput!, $language: String!) {
      result: addConcept(catalog: $catalog, concept: $concept) {
        ...ConceptOutcome
      }
    }
  `,
  [Outcome_Fragment],
);

const EditConcept_Mutation = graphql(
  `
    mutation EditConcept($catalog: String!, $id: ID!, $version: Int!, $concept: ConceptInput!, $language: String!) {
      result: editConcept(catalog: $catalog, id: $id, version: $version, concept: $concept) {
        ...ConceptOutcome
      }
    }
  `,
  [Outcome_Fragment],
);

const SetTermState_Mutation = graphql(
  `
    mutation SetTermState(
      $catalog: String!
      $id: ID!
      $version: Int!
      $locale: Locale!
      $term: String!
      $state: TermState!
      $language: String!
    ) {
      result: setTermState(catalog: $catalog, id: $id, version: $version, locale: $locale, term: $term, state: $state) {
        ...ConceptOutcome
      }
    }
  `,
  [Outcome_Fragment],
);

const RemoveConcept_Mutation = graphql(
  `
    mutation RemoveConcept($catalog: String!, $id: ID!, $version: Int!, $language: String!) {
      result: removeConcept(catalog: $catalog, id: $id, version: $version) {
        ...ConceptOutcome
      }
    }
  `,
  [Outcome_Fragment],
);

/** Where the change is made, and what the concept is called. */
interface Where {
  readonly catalog: string;
  readonly name: string;
}

const language = (): string => document.documentElement.lang;

export function promote({ catalog, name }: Where, concept: ConceptContent): Promise<Outcome> {
  return change(PromoteConcept_Mutation, { catalog, concept: inputOf(concept), language: language() }, (data) =>
    outcomeOf(data, name),
  );
}

export function add({ catalog, name }: Where, concept: ConceptContent): Promise<Outcome> {
  return change(AddConcept_Mutation, { catalog, concept: inputOf(concept), language: language() }, (data) =>
    outcomeOf(data, name),
  );
}

export function edit(
  { catalog, name }: Where,
  { id, version }: SeenConcept,
  concept: ConceptContent,
): Promise<Outcome> {
  const variables = { catalog, id, version, concept: inputOf(concept), language: language() };
  return change(EditConcept_Mutation, variables, (data) => outcomeOf(data, name));
}

export function setTermState(
  { catalog, name }: Where,
  { id, version }: SeenConcept,
  term: { readonly locale: string; readonly term: string; readonly state: TermState },
): Promise<Outcome> {
  return change(SetTermState_Mutation, { catalog, id, version, ...term, language: language() }, (data) =>
    outcomeOf(data, name),
  );
}

export function remove({ catalog, name }: Where, { id, version }: SeenConcept): Promise<Outcome> {
  return change(RemoveConcept_Mutation, { catalog, id, version, language: language() }, (data) =>
    outcomeOf(data, name),
  );
}

function inputOf({ definition, renderings }: ConceptContent) {
  return { definition, renderings: renderings.map(({ locale, term, state }) => ({ locale, term, state })) };
}

function outcomeOf({ result }: { readonly result: ResultOf<typeof Outcome_Fragment> }, name: string): Outcome {
  switch (result.__typename) {
    case 'ConceptPayload':
      return { kind: 'DONE', batchId: result.batchId };
    case 'ConceptRefused':
      return { kind: 'REFUSED', code: result.code, message: result.message };
    case 'ConceptConflict': {
      const why = result.code === 'KNOWN' ? 'TERM_KNOWN' : result.code === 'GONE' ? 'GONE' : 'TERM_CHANGED';
      return { kind: 'CONFLICT', conflicts: [{ place: name, now: null, why }], again: null };
    }
  }
}
