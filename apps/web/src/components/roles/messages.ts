import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  role: { en: 'Role', es: 'Rol', 'pt-PT': 'Função', ru: 'Роль', sv: 'Roll', it: 'Ruolo' },
  VIEWER: { en: 'Viewer', es: 'Lector', 'pt-PT': 'Leitor', ru: 'Читатель', sv: 'Läsare', it: 'Lettore' },
  REVIEWER: { en: 'Reviewer', es: 'Revisor', 'pt-PT': 'Revisor', ru: 'Рецензент', sv: 'Granskare', it: 'Revisore' },
  ADMIN: {
    en: 'Administrator',
    es: 'Administrador',
    'pt-PT': 'Administrador',
    ru: 'Администратор',
    sv: 'Administratör',
    it: 'Amministratore',
  },
} as const satisfies FeatureMessages;
