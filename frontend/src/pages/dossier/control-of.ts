import type { Component } from 'solid-js'
import type { FieldType } from '../../../../shared/calls/field-types.ts'
import {
  ChoiceControl,
  DateControl,
  DeclarationControl,
  IntegerControl,
  LongTextControl,
  MoneyControl,
  MultipleChoiceControl,
  ShortTextControl,
  TerritoryControl,
  type ControlProps,
} from './controls.tsx'
import { IndicatorControl, NumberControl, OrganisationControl, PeriodControl } from './part-controls.tsx'

/** Types of field that one control answers; a group has rows, a file has the dossier's papers. */
export type SingleFieldType = Exclude<FieldType, 'group' | 'file'>

export const CONTROLS = {
  shortText: ShortTextControl,
  longText: LongTextControl,
  integer: IntegerControl,
  number: NumberControl,
  money: MoneyControl,
  date: DateControl,
  period: PeriodControl,
  choice: ChoiceControl,
  multipleChoice: MultipleChoiceControl,
  territory: TerritoryControl,
  organisation: OrganisationControl,
  indicator: IndicatorControl,
  declaration: DeclarationControl,
} as const satisfies Record<SingleFieldType, Component<ControlProps>>
