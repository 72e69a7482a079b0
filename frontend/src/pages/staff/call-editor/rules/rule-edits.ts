import type { CompositionClause, CallRules } from '../../../../../../shared/calls/rules-schema.ts'
import { factsOfRule, isRuleName } from '../../../../../../shared/calls/rules.ts'
import { findFactField, isAnsweredFact } from '../../../../../../shared/calls/rule-answers.ts'
import { RULE_QUESTIONS } from '../../../../../../shared/calls/rule-questions.ts'
import type { CallContent } from '../../../../../../shared/calls/call.ts'
import type { RULE_BINDINGS } from '../../../../../../shared/calls/field-types.ts'
import type { Edit } from '../form-edits/edit.ts'
import { changeAt, freshId, removeAt } from '../list-edits.ts'

/** Sets a rule, or takes it away. */
export const changeRule =
  <Name extends keyof CallRules>(name: Name, value: CallRules[Name]): Edit =>
  ({ rules, ...call }) => {
    const { [name]: _before, ...rest } = rules ?? {}
    const next: CallRules = value === undefined ? rest : { ...rest, [name]: value }
    return Object.keys(next).length > 0 ? { ...call, rules: next } : call
  }

const clausesOf = ({ rules }: CallContent): CompositionClause[] => rules?.composition ?? []

const changeClauses =
  (change: (clauses: CompositionClause[]) => CompositionClause[]): Edit =>
  (call) => {
    const clauses = change(clausesOf(call))
    return changeRule('composition', clauses.length > 0 ? clauses : undefined)(call)
  }

/** At least two organisations, until staff say otherwise. */
export const addClause: Edit = changeClauses((clauses) => [...clauses, { minimum: 2 }])

export const removeClause = (index: number): Edit => changeClauses((clauses) => removeAt(clauses, index))

export const changeClause = (index: number, clause: CompositionClause): Edit =>
  changeClauses((clauses) => changeAt(clauses, index, () => clause))

type RuleBinding = (typeof RULE_BINDINGS)[number]

/** Questions that a rule needs and the form does not ask. */
export function missingQuestions(call: CallContent, rule: keyof CallRules): RuleBinding[] {
  if (!isRuleName(rule)) return []
  return factsOfRule(rule).flatMap((fact) =>
    isAnsweredFact(fact) &&
    fact !== 'totalCost' &&
    fact !== 'requestedGrant' &&
    !findFactField(call.form, fact)
      ? [fact]
      : [],
  )
}

/** Adds ready questions to the last section of the form. */
export const addQuestions =
  (bindings: readonly RuleBinding[]): Edit =>
  (call) => {
    const taken = call.form.sections.flatMap(({ fields }) => fields.map(({ id }) => id))
    const fields = bindings.map((binding) => {
      const id = freshId('rule', taken)
      taken.push(id)
      return { id, ...structuredClone(RULE_QUESTIONS[binding]), binding }
    })
    const sections = changeAt(call.form.sections, call.form.sections.length - 1, (section) => ({
      ...section,
      fields: [...section.fields, ...fields],
    }))
    return { ...call, form: { sections } }
  }
