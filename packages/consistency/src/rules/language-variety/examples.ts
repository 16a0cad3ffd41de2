import type { Rule } from '../../rule.ts';

export const examples: Rule['examples'] = {
  flagged: [
    {
      title: 'Brazilian Portuguese on a page for Portugal',
      texts: {
        'page/title': { 'pt-PT': 'Solucionar problemas do conector' },
        'event/100/description': { 'pt-PT': 'O serviço registra eventos e registros de gerenciamento.' },
        'event/101/description': { 'pt-PT': 'Registre o conector no registro novamente.' },
      },
      expected: { locale: 'pt-PT', segmentKey: 'page/title' },
    },
  ],
  clean: [
    {
      title: 'The same page in European Portuguese',
      texts: {
        'page/title': { 'pt-PT': 'Resolver problemas do conector' },
        'event/100/description': { 'pt-PT': 'O serviço regista eventos e registos de gestão.' },
        'event/101/description': { 'pt-PT': 'Registe novamente o conector no registo.' },
      },
    },
    {
      title: 'Brazilian Portuguese on a page for Brazil',
      texts: {
        'page/title': { 'pt-BR': 'Solucionar problemas do conector' },
        'event/100/description': { 'pt-BR': 'O serviço registra eventos e registros de gerenciamento.' },
        'event/101/description': { 'pt-BR': 'Registre o conector no registro novamente.' },
      },
    },
    {
      title: 'One word is not enough evidence',
      texts: {
        'page/title': { 'pt-PT': 'Resolver problemas do conector' },
        'event/100/description': { 'pt-PT': 'O serviço regista eventos no registro.' },
      },
    },
  ],
};
