import es from '#messages/es.json' with { type: 'json' };
import it from '#messages/it.json' with { type: 'json' };
import ptPT from '#messages/pt-PT.json' with { type: 'json' };
import ru from '#messages/ru.json' with { type: 'json' };
import sv from '#messages/sv.json' with { type: 'json' };
import type { MessagePatterns } from './data.ts';
import type { TranslationLanguage } from './languages.ts';

/** The catalogue's own messages in the languages other than English. */
export const translations: Readonly<Record<TranslationLanguage, MessagePatterns>> = { es, it, 'pt-PT': ptPT, ru, sv };
