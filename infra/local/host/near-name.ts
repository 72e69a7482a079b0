import { relative } from 'node:path'

/** As one would type it here; in full where it is elsewhere. */
export function nearName(path: string): string {
  const near = relative('.', path)
  return near === '' || near.startsWith('..') ? path : near
}
