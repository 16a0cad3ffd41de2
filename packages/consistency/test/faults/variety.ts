import { type Edits, type Pages, realPages } from '../mutation.ts';
import { type Fault, type FaultKind, type Field } from './fault.ts';
import { brazilian, varieties } from './lexicon.ts';

/** Without the words that only Brazil has. */
function european(text: string): string {
  return brazilian.reduce((changed, [from, to]) => changed.replace(from, to), text);
}

function declared(variety: string): Pages {
  const source = european(realPages.get('pt-PT') ?? '');
  return new Map([['pt-PT', source.replace('ms.contentlocale: pt-PT', `ms.contentlocale: ${variety}`)]]);
}

const declaredBrazilian = declared('pt-BR');
const declaredEuropean = declared('pt-PT');

/** Faults of the declared country: only the Portuguese page has two to choose from. */
export function varietyFaults({ ended, markdownOf }: Field): Readonly<Record<string, FaultKind>> {
  return {
    'language-variety': {
      together: 1,
      // A page of words that both countries have, and in it some that tell: the declared variety's, or the other's.
      make: (dice): Fault => {
        const keys = new Set<string>();
        const wanted = 6 + dice.roll(4);
        while (keys.size < wanted) keys.add(dice.pick(ended));
        const words = [...keys].map(() => dice.pick(varieties));
        const isDeclaredBrazilian = dice.roll(2) === 0;
        const written = (isBrazilian: boolean): Edits =>
          [...keys].map((key, at) => ({
            locale: 'pt-PT',
            key,
            markdown: `${european(markdownOf('pt-PT', key)).trimEnd()} O valor ${words[at]?.[isBrazilian ? 0 : 1] ?? ''} falta.`,
          }));
        return {
          locale: isDeclaredBrazilian ? 'pt-BR' : 'pt-PT',
          segments: ['page/title'],
          places: ['page'],
          clean: written(isDeclaredBrazilian),
          faulty: written(!isDeclaredBrazilian),
          base: isDeclaredBrazilian ? declaredBrazilian : declaredEuropean,
        };
      },
    },
  };
}
