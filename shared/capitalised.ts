/** The same text with a capital at its start: words that begin a sentence or a title. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
