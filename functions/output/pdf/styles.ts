import type { FontName } from './fonts.ts'

/** The house's colours (`frontend/src/styles/tokens.css`), on white paper. Each has a contrast of 4.5 or more. */
export const COLOURS = {
  ink: '#13252b',
  soft: '#4a5d64',
  sea: '#0b5566',
  seaSoft: '#e2eff1',
  line: '#c3cccb',
} as const

export interface Style {
  font: FontName
  /** Points. */
  size: number
  leading: number
  colour: string
}

const style = (font: FontName, size: number, leading: number, colour: string): Style => ({
  font,
  size,
  leading,
  colour,
})

export const STYLES = {
  title: style('bold', 21, 27, COLOURS.sea),
  above: style('bold', 10, 14, COLOURS.soft),
  heading2: style('bold', 14.5, 20, COLOURS.sea),
  heading3: style('bold', 11.5, 16, COLOURS.ink),
  body: style('regular', 10, 14.5, COLOURS.ink),
  strong: style('bold', 10, 14.5, COLOURS.ink),
  quiet: style('regular', 9, 13, COLOURS.soft),
  label: style('regular', 10, 14.5, COLOURS.soft),
  question: style('bold', 10, 14.5, COLOURS.ink),
  cell: style('regular', 9, 12.5, COLOURS.ink),
  cellTotal: style('bold', 9, 12.5, COLOURS.ink),
  cellSmall: style('regular', 7, 10, COLOURS.soft),
  cellHead: style('bold', 8.5, 12, COLOURS.sea),
  running: style('regular', 8, 11, COLOURS.soft),
} as const satisfies Record<string, Style>

/** A4, with room for the running lines at the top and the foot. Points. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 84, bottom: 78 } as const

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
