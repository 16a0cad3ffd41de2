/**
 * A careful reading of the five pages, side by side and sentence by sentence, made before any rule was written. It
 * decides what the engine is measured by: every problem a reviewer would want to see, and nothing a reviewer would wave
 * away. `quote` is a piece of the cell's text at which a finding must point (or, for a loss, the cell it must name).
 */
export interface Problem {
  readonly id: string;
  readonly locale: string | null;
  /** Every segment at which the problem shows; a finding at any of them finds it. */
  readonly segments: readonly string[];
  readonly quote: string | null;
  readonly mqmSeverity: 'neutral' | 'minor' | 'major' | 'critical';
  readonly why: string;
}

export const reading: readonly Problem[] = [
  // The source, as all five witness it.
  { id: 'source-nine-digit-code', locale: null, segments: ['code/0x0FFFFFFF/name', 'code/0x0FFFFFFF/message', 'event/10010/codes'], quote: null, mqmSeverity: 'major', why: 'Nineteen events cite 0x0FFFFFFF, the table declares 0x0FFFFFFFF.' },
  { id: 'source-row-order', locale: null, segments: ['event/10302/name', 'event/10301/name', 'event/10302/description', 'event/10301/description'], quote: null, mqmSeverity: 'neutral', why: '10302 stands before 10301 in every locale.' },
  { id: 'source-name-translated', locale: null, segments: ['code/0x00000000/name'], quote: null, mqmSeverity: 'major', why: 'The name of 0x00000000 is translated in every locale where the other eleven names are identifiers.' },

  // Spanish.
  { id: 'es-gender-400', locale: 'es-ES', segments: ['code/0x00000400/message'], quote: 'con él', mqmSeverity: 'minor', why: 'The pronoun refers to "la entidad de certificación": "con ella".' },
  { id: 'es-20302-menu-path', locale: 'es-ES', segments: ['event/20302/description'], quote: 'detalles del evento y el estado de carga', mqmSeverity: 'minor', why: 'The path "details > upload state" of the source became "and".' },
  { id: 'es-20302-point-in-time', locale: 'es-ES', segments: ['event/20302/description'], quote: 'momento del error', mqmSeverity: 'minor', why: 'A point of failure became a moment in time.' },
  { id: 'es-411-retry-after', locale: 'es-ES', segments: ['code/0x00000411/message'], quote: 'reintentar obtener', mqmSeverity: 'major', why: 'The client may retry after obtaining a new challenge, not retry to obtain one.' },
  { id: 'es-ca-term', locale: 'es-ES', segments: ['code/0x00000402/message'], quote: 'Nombre de CA', mqmSeverity: 'minor', why: 'CA in one place, "entidad de certificación" everywhere else, also in the same list of fields.' },

  // Portuguese.
  { id: 'pt-variety', locale: 'pt-PT', segments: ['*'], quote: null, mqmSeverity: 'major', why: 'The page declares pt-PT and is written in Brazilian Portuguese (registra, aplicativos, usuário, baixar, você-forms).' },
  { id: 'pt-version-torn', locale: 'pt-PT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: '6.1806. x. x', mqmSeverity: 'major', why: 'The version literal is torn by spaces.' },
  { id: 'pt-ti-case', locale: 'pt-PT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: 'ti', mqmSeverity: 'minor', why: 'The acronym TI lost its capitals.' },
  { id: 'pt-gender-visualizador', locale: 'pt-PT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: 'na Visualizador', mqmSeverity: 'minor', why: 'Masculine noun with a feminine article.' },
  { id: 'pt-connector-word-order', locale: 'pt-PT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: 'Microsoft Intune conector', mqmSeverity: 'minor', why: 'The log\'s name is half translated, in English word order, and differs from "conector do Intune".' },
  { id: 'pt-ui-capital', locale: 'pt-PT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: 'logs de aplicativos e serviços', mqmSeverity: 'minor', why: 'A name of the user interface in lower case where every other locale capitalises it.' },
  { id: 'pt-product-name', locale: 'pt-PT', segments: ['page/title'], quote: 'conector de certificado Microsoft Intune', mqmSeverity: 'major', why: 'The product is "Microsoft Intune Certificate Connector" in the description and translated in the title.' },
  { id: 'pt-doubled-do', locale: 'pt-PT', segments: ['event/20202/description'], quote: 'do do', mqmSeverity: 'minor', why: 'A word stands twice.' },
  { id: 'pt-svc-lost', locale: 'pt-PT', segments: ['event/20202/description'], quote: null, mqmSeverity: 'major', why: 'SVC is in the other four.' },
  { id: 'pt-registro-ambiguous', locale: 'pt-PT', segments: ['event/10302/description'], quote: 'registro', mqmSeverity: 'major', why: 'One word for enrolment and for the Windows registry, in one sentence.' },
  { id: 'pt-signing-authentication', locale: 'pt-PT', segments: ['code/0x00000409/message'], quote: 'certificado de autenticação', mqmSeverity: 'major', why: 'A signing certificate became an authentication certificate.' },
  { id: 'pt-ca-three-names', locale: 'pt-PT', segments: ['event/20602/description', 'code/0x00000402/message'], quote: null, mqmSeverity: 'minor', why: 'CA, AC and "autoridade de certificação" for one thing.' },
  { id: 'pt-upload-two-names', locale: 'pt-PT', segments: ['event/20300/description', 'event/20302/description'], quote: null, mqmSeverity: 'minor', why: '"upload" and "carregamento" for one thing.' },
  { id: 'pt-20402-client-certificate', locale: 'pt-PT', segments: ['event/20400/description', 'event/20402/description'], quote: null, mqmSeverity: 'minor', why: '"um certificado de cliente" and "o certificado do cliente" for one source phrase.' },
  { id: 'pt-20300-20302-subject', locale: 'pt-PT', segments: ['event/20300/description', 'event/20302/description'], quote: null, mqmSeverity: 'minor', why: '"the request or revocation data" is read in two ways.' },
  { id: 'pt-next-steps-link', locale: 'pt-PT', segments: ['para/next-steps/1'], quote: 'implantação do perfil', mqmSeverity: 'minor', why: 'The title of the guide is scrambled inside the link.' },
  { id: 'pt-next-steps-space', locale: 'pt-PT', segments: ['para/next-steps/1'], quote: ' .', mqmSeverity: 'minor', why: 'A space before the full stop.' },
  { id: 'pt-field-name-case', locale: 'pt-PT', segments: ['code/0x00000402/message'], quote: 'campo nome', mqmSeverity: 'minor', why: 'A field\'s name in lower case where the others capitalise or quote it.' },
  { id: 'pt-connector-article', locale: 'pt-PT', segments: ['event/10100/description'], quote: 'registro de conector', mqmSeverity: 'minor', why: '"de conector" once, "do conector" elsewhere.' },
  { id: 'pt-failure-pattern', locale: 'pt-PT', segments: ['event/20502/description', 'event/20602/description', 'event/20501/description'], quote: null, mqmSeverity: 'minor', why: 'Failure of one subject is worded "Falha do ponto ... ao" and "O ponto ... falhou ao".' },

  // Russian.
  { id: 'ru-authorization-401', locale: 'ru-RU', segments: ['code/0x00000401/message'], quote: 'авторизации клиента', mqmSeverity: 'major', why: 'Client authentication became authorization.' },
  { id: 'ru-scep-lost', locale: 'ru-RU', segments: ['code/0x00000410/message'], quote: null, mqmSeverity: 'major', why: 'SCEP is in the other four; here the NDES service stands in its place.' },
  { id: 'ru-challenge-request', locale: 'ru-RU', segments: ['event/20500/description', 'event/20502/description', 'code/0x00000411/message', 'code/0x00000410/message'], quote: 'запрос', mqmSeverity: 'major', why: 'One word for challenge and for request: "the request was denied because of a request".' },
  { id: 'ru-event-id-code', locale: 'ru-RU', segments: ['header/1/0'], quote: 'Код события', mqmSeverity: 'minor', why: 'Event ID is "event code" in the table and "identifier" in title and heading.' },
  { id: 'ru-20300-20400-same', locale: 'ru-RU', segments: ['event/20300/description', 'event/20400/description', 'event/20402/description'], quote: 'Сведения об операции', mqmSeverity: 'minor', why: 'Upload details and download details became the same sentence.' },
  { id: 'ru-final-stops', locale: 'ru-RU', segments: ['event/10010/description', 'event/10020/description', 'event/10100/description', 'event/20500/description'], quote: null, mqmSeverity: 'minor', why: 'A full stop where the other four leave it off.' },
  { id: 'ru-event-details', locale: 'ru-RU', segments: ['event/10301/description', 'event/20302/description', 'event/20300/description'], quote: 'описании события', mqmSeverity: 'minor', why: 'Event details are "описание" here, "сведения" there.' },
  { id: 'ru-20302-menu-path', locale: 'ru-RU', segments: ['event/20302/description'], quote: null, mqmSeverity: 'minor', why: 'The path "details > upload state" was dissolved.' },
  { id: 'ru-your-server', locale: 'ru-RU', segments: ['code/0x00000400/message'], quote: 'ваш сервер', mqmSeverity: 'neutral', why: '"your" added, by nobody else.' },
  { id: 'ru-409-events-lost', locale: 'ru-RU', segments: ['code/0x00000409/message'], quote: null, mqmSeverity: 'minor', why: 'The download events became the download.' },

  // Swedish.
  { id: 'sv-connector-five-names', locale: 'sv-SE', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1', 'para/intune-certificate-connector-events-and-diagnostic-codes/2', 'code/0x00000403/message', 'code/0x00000408/message', 'code/0x00000409/message', 'event/10010/description'], quote: null, mqmSeverity: 'major', why: 'Intune Connector Service, Intune Connector-tjänsten, Intune-anslutningsappen, Anslutningstjänsten, certifikatanslutningen.' },
  { id: 'sv-typo-20600', locale: 'sv-SE', segments: ['event/20600/description'], quote: 'aviseringsporocessen', mqmSeverity: 'minor', why: 'Typo; 20602 spells it "aviseringsprocessen".' },
  { id: 'sv-definite-10301', locale: 'sv-SE', segments: ['event/10301/description'], quote: 'information', mqmSeverity: 'minor', why: '"den diagnostiska information" wants the definite form "informationen".' },
  { id: 'sv-intro-messages-lost', locale: 'sv-SE', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: null, mqmSeverity: 'minor', why: 'The others say that the codes come with messages.' },
  { id: 'sv-408-410-endings', locale: 'sv-SE', segments: ['code/0x00000408/message', 'code/0x00000410/message'], quote: null, mqmSeverity: 'minor', why: 'One source sentence ends "korrekt" here and "på rätt sätt" there.' },
  { id: 'sv-id-case', locale: 'sv-SE', segments: ['heading/event-ids-and-descriptions'], quote: 'Händelse-id', mqmSeverity: 'minor', why: 'händelse-ID in title and table, händelse-id in the heading.' },
  { id: 'sv-certificate-authority', locale: 'sv-SE', segments: ['code/0x00000402/message'], quote: 'certifikatmyndighet', mqmSeverity: 'minor', why: '"certifikatutfärdare" everywhere else.' },
  { id: 'sv-ca-field-lost', locale: 'sv-SE', segments: ['code/0x00000402/message'], quote: 'motsvarande fält', mqmSeverity: 'major', why: 'The name of the field, "CA name", is in the other four.' },
  { id: 'sv-request-three-names', locale: 'sv-SE', segments: ['event/20501/description', 'event/20602/description', 'code/0x00000410/message', 'code/0x0FFFFFFF/message'], quote: null, mqmSeverity: 'minor', why: 'begäran, förfrågan, förfrågning for one thing.' },
  { id: 'sv-event-details-two-names', locale: 'sv-SE', segments: ['event/10302/description', 'event/20502/description', 'event/20602/description'], quote: null, mqmSeverity: 'minor', why: 'händelseinformation and händelsedetaljer for one thing.' },
  { id: 'sv-thumbprint-two-names', locale: 'sv-SE', segments: ['event/10302/description', 'event/20100/description', 'event/20102/description'], quote: null, mqmSeverity: 'minor', why: 'tumavtryck and certifikatavtryck for one thing.' },
  { id: 'sv-download-two-names', locale: 'sv-SE', segments: ['event/20400/description', 'event/20402/description', 'code/0x00000409/message'], quote: null, mqmSeverity: 'minor', why: 'ladda ned and hämta for one action, in one sentence.' },
  { id: 'sv-408-encryption', locale: 'sv-SE', segments: ['code/0x00000408/message'], quote: 'CRP Encryption-certifikatet', mqmSeverity: 'minor', why: '"Encryption" is left in English.' },
  { id: 'sv-401-client-auth', locale: 'sv-SE', segments: ['code/0x00000401/message'], quote: 'Client Auth-certifikatet', mqmSeverity: 'minor', why: '"Client Auth" is left in English.' },
  { id: 'sv-20302-point-in-time', locale: 'sv-SE', segments: ['event/20302/description'], quote: 'tidpunkten för felet', mqmSeverity: 'minor', why: 'A point of failure became a point in time.' },
  { id: 'sv-challenge-for-client', locale: 'sv-SE', segments: ['event/20500/description', 'event/20502/description'], quote: 'utmaning för klienten', mqmSeverity: 'minor', why: "The client's challenge became a challenge for the client." },
  { id: 'sv-success-word', locale: 'sv-SE', segments: ['event/20500/description', 'event/20600/description', 'event/20100/description'], quote: null, mqmSeverity: 'neutral', why: '"successfully" is said by most and dropped here.' },

  // Italian.
  { id: 'it-20500-polarity', locale: 'it-IT', segments: ['event/20500/description'], quote: 'ha riscontrato un problema', mqmSeverity: 'critical', why: 'The success event says that a problem was met.' },
  { id: 'it-20502-polarity', locale: 'it-IT', segments: ['event/20502/description'], quote: 'non ha riscontrato un problema', mqmSeverity: 'critical', why: 'The failure event says that no problem was met.' },
  { id: 'it-challenge-three-names', locale: 'it-IT', segments: ['event/20500/description', 'event/20502/description', 'code/0x00000410/message', 'code/0x00000411/message'], quote: null, mqmSeverity: 'major', why: 'The challenge is "problema", "richiesta" and "richiesta di verifica".' },
  { id: 'it-connector-names', locale: 'it-IT', segments: ['page/title', 'page/description', 'event/10010/description', 'event/10100/description', 'event/10102/description', 'event/10302/description', 'code/0x00000403/message'], quote: null, mqmSeverity: 'major', why: 'Connettore di certificati, Intune Connector, Connector and connettore, in one sentence at times.' },
  { id: 'it-upload-order', locale: 'it-IT', segments: ['event/20300/description', 'event/20400/description'], quote: null, mqmSeverity: 'minor', why: '"Upload eseguito della richiesta", "Download della richiesta eseguito per firmare": the participle tears the phrase; two patterns for one.' },
  { id: 'it-upload-two-names', locale: 'it-IT', segments: ['event/20300/description', 'event/20302/description'], quote: null, mqmSeverity: 'minor', why: 'upload and caricamento for one thing.' },
  { id: 'it-20302-menu-path', locale: 'it-IT', segments: ['event/20302/description'], quote: 'nello stato di caricamento', mqmSeverity: 'minor', why: 'The path "details > upload state" became "in the state".' },
  { id: 'it-401-registration-authority', locale: 'it-IT', segments: ['code/0x00000401/message'], quote: 'registrazione dell\'autorità (RA)', mqmSeverity: 'minor', why: 'The registration authorization certificate became a registration certificate of the authority, with an RA nobody else has.' },
  { id: 'it-10102-pattern', locale: 'it-IT', segments: ['event/10102/description'], quote: 'non rinnovato', mqmSeverity: 'minor', why: 'Every other failure starts "Non è possibile".' },
  { id: 'it-intro-merged', locale: 'it-IT', segments: ['para/intune-certificate-connector-events-and-diagnostic-codes/1'], quote: null, mqmSeverity: 'neutral', why: 'Two sentences of the others are one here.' },

  // The process.
  { id: 'meta-source-versions', locale: null, segments: ['*', 'meta/ms.openlocfilehash', 'meta/ms.sourcegitcommit'], quote: null, mqmSeverity: 'neutral', why: 'The locales were translated from different versions of the source.' },
  { id: 'meta-pt-fields', locale: 'pt-PT', segments: ['*', 'meta/ms.topic', 'meta/ms.prod', 'meta/ms.subservice'], quote: null, mqmSeverity: 'neutral', why: 'ms.topic differs, ms.prod is extra, ms.subservice is missing.' },
  { id: 'meta-pt-machine', locale: 'pt-PT', segments: ['*', 'meta/ms.translationtype'], quote: null, mqmSeverity: 'neutral', why: 'Machine translated where the other four are human.' },
];
