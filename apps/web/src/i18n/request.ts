import { getRequestConfig } from 'next-intl/server';
import { messagesIn } from './messages.ts';
import { preferences } from './preferences.ts';

export default getRequestConfig(async () => {
  const { interfaceLanguage } = await preferences();
  return { locale: interfaceLanguage, messages: await messagesIn(interfaceLanguage), timeZone: 'UTC' };
});
