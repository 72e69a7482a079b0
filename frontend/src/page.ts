import type { Component } from 'solid-js'
import type { RouteSectionProps } from '@solidjs/router'
import type { Permission } from '../../shared/access/permissions.ts'
import type { Area } from './i18n/texts.ts'

/** A line of an area's `routes.ts`. */
export interface Page {
  /** Pattern, made by `paths.ts` (`paths.call(LANGUAGE, ':callId')`); of a child, relative to its parent. */
  path: string
  /** Areas of texts (`i18n/texts.ts`) that the page uses beside `common`. */
  texts: readonly Area[]
  /** Who may try; a visitor is asked to sign in. Absent: everybody. */
  permission?: Permission
  /** The page's module, loaded with its texts when the page is first opened. */
  load: () => Promise<{ default: Component<RouteSectionProps> }>
  children?: readonly Page[]
}

/** Stands for the language in a pattern. */
export const LANGUAGE = ':language'
