import type { FeatureMessages } from '../../i18n/define.ts';

export const messages = {
  signIn: { en: 'Sign in', es: 'Iniciar sesión', 'pt-PT': 'Iniciar sessão', ru: 'Войти', sv: 'Logga in', it: 'Accedi' },
  signInFirst: {
    en: 'This is open to people who have signed in.',
    es: 'Esto está abierto a quien ha iniciado sesión.',
    'pt-PT': 'Isto está aberto a quem iniciou sessão.',
    ru: 'Это доступно тем, кто вошёл в систему.',
    sv: 'Det här är öppet för den som har loggat in.',
    it: 'Questa parte è aperta a chi ha eseguito l’accesso.',
  },
  ADMIN: {
    en: 'This is for administrators. Ask one of them, or sign in as another person.',
    es: 'Esto es para administradores. Pídaselo a uno de ellos o inicie sesión como otra persona.',
    'pt-PT': 'Isto é para administradores. Peça a um deles ou inicie sessão como outra pessoa.',
    ru: 'Это для администраторов. Обратитесь к одному из них или войдите под другим именем.',
    sv: 'Det här är för administratörer. Fråga en av dem, eller logga in som någon annan.',
    it: 'Questa parte è per gli amministratori. Chiedi a uno di loro o accedi come un’altra persona.',
  },
  REVIEWER: {
    en: 'This is for reviewers. Ask an administrator for the role, or sign in as another person.',
    es: 'Esto es para revisores. Pida el rol a un administrador o inicie sesión como otra persona.',
    'pt-PT': 'Isto é para revisores. Peça a função a um administrador ou inicie sessão como outra pessoa.',
    ru: 'Это для рецензентов. Попросите роль у администратора или войдите под другим именем.',
    sv: 'Det här är för granskare. Be en administratör om rollen, eller logga in som någon annan.',
    it: 'Questa parte è per i revisori. Chiedi il ruolo a un amministratore o accedi come un’altra persona.',
  },
} as const satisfies FeatureMessages;
