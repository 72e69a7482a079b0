import type { EvaluatorContent } from '../../../../shared/evaluators/profile.ts'

/** Id of the control that writes a member of a tie; the API names the member by its path: `relations.0.name`. */
export const tieId = (list: 'affiliations' | 'relations', index: number, member: string): string =>
  `${list}-${index}-${member.replaceAll('.', '-')}`

const MEMBERS = { affiliations: ['name', 'identifier.value'], relations: ['name', 'email'] } as const

/** Controls that the API's faults of ties lead to. */
export function tieIds(
  content: Pick<EvaluatorContent, 'affiliations' | 'relations'>,
): Record<string, string> {
  const lists = ['affiliations', 'relations'] as const
  return Object.fromEntries(
    lists.flatMap((list) =>
      content[list].flatMap((_tie, index) =>
        MEMBERS[list].map((member) => [`${list}.${index}.${member}`, tieId(list, index, member)]),
      ),
    ),
  )
}
