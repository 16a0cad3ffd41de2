import type { Rule } from '../../rule.ts';

export const examples: Rule['examples'] = {
  flagged: [
    {
      title: 'A word left in English that every other locale translates',
      texts: {
        'code/0x00000408/message': {
          'es-ES': 'No se encontró el certificado de cifrado de CRP.',
          'it-IT': 'Non è possibile trovare il certificato di crittografia CRP.',
          'ru-RU': 'Не удалось найти сертификат шифрования CRP.',
          'sv-SE': 'Det gick inte att hitta CRP Encryption-certifikatet.',
        },
      },
      expected: { locale: 'sv-SE', segmentKey: 'code/0x00000408/message', quote: 'Encryption' },
    },
    {
      title: 'A sentence left in English',
      texts: {
        'event/100/description': {
          'it-IT': 'The connector could not renew the enrollment certificate. Riprovare.',
          'sv-SE': 'Det gick inte att förnya certifikatet. Försök igen.',
        },
      },
      expected: {
        locale: 'it-IT',
        segmentKey: 'event/100/description',
        quote: 'The connector could not renew the enrollment certificate.',
        mqmSeverity: 'major',
      },
    },
    {
      title: 'A sentence in the language of another locale',
      texts: {
        'event/100/description': {
          'it-IT': 'Det gick inte att förnya certifikatet för anslutningsappen.',
          'sv-SE': 'Det gick inte att förnya certifikatet för anslutningsappen.',
        },
      },
      expected: {
        locale: 'it-IT',
        segmentKey: 'event/100/description',
        quote: 'Det gick inte att förnya certifikatet för anslutningsappen.',
        mqmSeverity: 'major',
      },
    },
  ],
  clean: [
    {
      title: 'Product names and acronyms',
      texts: {
        'code/0x00000408/message': {
          'es-ES': 'Compruebe que NDES y Microsoft Intune Certificate Connector están configurados.',
          'it-IT': 'Verificare che NDES e Microsoft Intune Certificate Connector siano configurati.',
          'ru-RU': 'Проверьте, настроены ли NDES и Microsoft Intune Certificate Connector.',
        },
      },
    },
    {
      title: 'A sentence about a path, in a script of its own',
      texts: {
        'para/top/1': {
          'zh-CN': '可在 HKLM\\SOFTWARE\\Contoso\\Backup\\Diagnostics\\Agent 下找到此值。',
          'sv-SE': 'Värdet finns under HKLM\\SOFTWARE\\Contoso\\Backup\\Diagnostics\\Agent.',
        },
      },
    },
    {
      title: 'The English title of a guide as the text of a link',
      texts: {
        'para/top/1': {
          'sv-SE':
            'Mer hjälp finns i [Troubleshooting certificate profile deployment](a.md) (Felsökning av certifikatprofiler).',
        },
      },
    },
    {
      title: 'A loan word that the locale uses throughout',
      texts: {
        'event/100/description': {
          'it-IT': 'Dispositivo client registrato',
          'es-ES': 'Dispositivo cliente registrado',
          'sv-SE': 'Klientenheten registrerades',
        },
        'event/101/description': {
          'it-IT': 'Certificato client scaduto',
          'es-ES': 'Certificado de cliente expirado',
          'sv-SE': 'Klientcertifikatet har gått ut',
        },
      },
    },
    {
      title: 'Two closely related languages with the same text',
      texts: {
        'event/100/description': { 'es-ES': 'Certificado expirado.', 'pt-PT': 'Certificado expirado.' },
      },
    },
  ],
};
