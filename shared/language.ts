/** Languages that are complete. A new one is added here first; the build then fails until its texts exist. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Best language for an `Accept-Language` header or a stored preference; French is the service's own. */
export function chooseLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      }
    })
    .sort((left, right) => right.quality - left.quality)
  for (const { language } of wanted) {
    const found = LANGUAGES.find((known) => known === language)
    if (found) return found
  }
  return 'fr'
}
