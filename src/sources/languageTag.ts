/** A language as a tag (`en_US` → `en-US`); nothing of a name such as “English”. */
export function languageTag(words: string | undefined): string | undefined {
  const [, language, rest = ''] = /^([A-Za-z]{2,3})((?:[-_][A-Za-z0-9]{1,8}){0,4})$/u.exec(words ?? '') ?? []
  return language && language.toLowerCase() + rest.replaceAll('_', '-')
}
