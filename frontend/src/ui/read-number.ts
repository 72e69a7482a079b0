const SEPARATORS = /[\s\u00a0\u202f']/gu

/**
 * Reads a number as people type or paste it: `1 200,5`, `1,200.5`, `−3`. The last comma or point is the decimal
 * sign, those before it group thousands. Undefined for what is no number.
 */
export function readDecimal(text: string): number | undefined {
  const bare = text.trim().replace(SEPARATORS, '').replace('−', '-')
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const plain = last < 0 ? bare : `${bare.slice(0, last).replace(/[.,]/gu, '')}.${bare.slice(last + 1)}`
  return /^-?\d{1,15}(\.\d{1,15})?$/u.test(plain) ? Number(plain) : undefined
}
