import type { Example } from '../../rule.ts';

type Texts = Example['texts'];

const row = (en: string, es: string, it: string, sv: string): Record<string, string> => ({
  'en-GB': en,
  'es-ES': es,
  'it-IT': it,
  'sv-SE': sv,
});

const name = (operation: string): Record<string, string> => row(operation, operation, operation, operation);

const common: Texts = {
  'event/100/name': name('Issue_Success'),
  'event/100/description': row(
    'The service issued the certificate.',
    'El servicio emitió el certificado.',
    'Il servizio ha rilasciato il certificato.',
    'Tjänsten utfärdade certifikatet.',
  ),
  'event/102/name': name('Issue_Failure'),
  'event/102/description': row(
    'The service could not issue the certificate.',
    'El servicio no pudo emitir el certificado.',
    'Il servizio non ha potuto rilasciare il certificato.',
    'Tjänsten kunde inte utfärda certifikatet.',
  ),
  'event/200/name': name('Revoke_Success'),
  'event/200/description': row(
    'The service revoked the certificate.',
    'El servicio revocó el certificado.',
    'Il servizio ha revocato il certificato.',
    'Tjänsten återkallade certifikatet.',
  ),
  'event/202/name': name('Revoke_Failure'),
  'event/202/description': row(
    'The service could not revoke the certificate.',
    'El servicio no pudo revocar el certificado.',
    'Il servizio non ha potuto revocare il certificato.',
    'Tjänsten kunde inte återkalla certifikatet.',
  ),
  'event/300/name': name('Upload_Success'),
  'event/300/description': row(
    'The service uploaded the request.',
    'El servicio cargó la solicitud.',
    'Il servizio ha caricato la richiesta.',
    'Tjänsten laddade upp begäran.',
  ),
  'event/302/name': name('Upload_Failure'),
  'event/302/description': row(
    'The service could not upload the request.',
    'El servicio no pudo cargar la solicitud.',
    'Il servizio non ha potuto caricare la richiesta.',
    'Tjänsten kunde inte ladda upp begäran.',
  ),
};

/** The texts with the Italian descriptions of a renewal that succeeded and of one that failed. */
export function withStatements(success: string, failure: string): Texts {
  return {
    ...common,
    'event/400/name': name('Renew_Success'),
    'event/400/description': row(
      'The service renewed the licence.',
      'El servicio renovó la licencia.',
      success,
      'Tjänsten förnyade licensen.',
    ),
    'event/402/name': name('Renew_Failure'),
    'event/402/description': row(
      'The service could not renew the licence.',
      'El servicio no pudo renovar la licencia.',
      failure,
      'Tjänsten kunde inte förnya licensen.',
    ),
  };
}

export const texts = withStatements(
  'Il servizio ha rinnovato la licenza.',
  'Il servizio non ha potuto rinnovare la licenza.',
);
