import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  filters: { en: 'Filters', es: 'Filtros', 'pt-PT': 'Filtros', ru: 'Фильтры', sv: 'Filter', it: 'Filtri' },
  filtersOn: {
    en: 'Filters ({count, number} on)',
    es: 'Filtros ({count, number} activos)',
    'pt-PT': 'Filtros ({count, number} ativos)',
    ru: 'Фильтры (включено: {count, number})',
    sv: 'Filter ({count, number} på)',
    it: 'Filtri ({count, number} attivi)',
  },
  close: { en: 'Close', es: 'Cerrar', 'pt-PT': 'Fechar', ru: 'Закрыть', sv: 'Stäng', it: 'Chiudi' },
  apply: { en: 'Apply', es: 'Aplicar', 'pt-PT': 'Aplicar', ru: 'Применить', sv: 'Använd', it: 'Applica' },
  on: {
    en: 'Filters that are on',
    es: 'Filtros activos',
    'pt-PT': 'Filtros ativos',
    ru: 'Включённые фильтры',
    sv: 'Filter som är på',
    it: 'Filtri attivi',
  },
  remove: {
    en: 'Remove {filter}',
    es: 'Quitar {filter}',
    'pt-PT': 'Remover {filter}',
    ru: 'Снять фильтр {filter}',
    sv: 'Ta bort {filter}',
    it: 'Togli {filter}',
  },
  clear: {
    en: 'Remove all',
    es: 'Quitar todos',
    'pt-PT': 'Remover todos',
    ru: 'Снять все',
    sv: 'Ta bort alla',
    it: 'Togli tutti',
  },
  text: { en: 'Text', es: 'Texto', 'pt-PT': 'Texto', ru: 'Текст', sv: 'Text', it: 'Testo' },
} as const satisfies FeatureMessages;
