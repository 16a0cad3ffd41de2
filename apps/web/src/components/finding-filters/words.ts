import { getMessages, getTranslations } from 'next-intl/server';
import { nameOfRule } from '../rules/rule-name.tsx';
import type { Severity } from '../severities.ts';
import type { MqmSeverity } from '../text/marked-run.ts';
import type { FindingFilter, FindingFilterName } from './filter.ts';

/** The filters and their values in the words of the interface. */
export async function filterWords() {
  const [t, tf, words, { rules }] = await Promise.all([
    getTranslations('findings'),
    getTranslations('findingFilters'),
    getTranslations('components'),
    getMessages(),
  ]);
  return {
    nameOf: (name: FindingFilterName): string => (name === 'kind' || name === 'translation' ? tf(name) : t(name)),
    wordsOf: (name: FindingFilterName, value: string): string => {
      switch (name) {
        case 'rule':
          return nameOfRule(value, rules);
        case 'severity':
          return t(value as MqmSeverity);
        case 'eventSeverity':
          return words(`severity${value as Severity}`);
        case 'kind':
          return tf(`kind${value as FindingFilter['kind'][number]}`);
        case 'translation':
          return tf(`translation${value as FindingFilter['translation'][number]}`);
        case 'text':
          return value;
      }
    },
  };
}
