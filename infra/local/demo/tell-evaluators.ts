import type { Account } from '../../../shared/accounts/account.ts'
import { EMPTY_PROFILE } from '../../../shared/evaluators/availability.ts'
import type { EvaluatorContent } from '../../../shared/evaluators/profile.ts'
import { saveOwnProfile } from '../../../functions/evaluators/keep-profile.ts'
import { inviteEvaluator } from '../../../functions/evaluators/invite-evaluator.ts'
import type { Story } from './story.ts'

/** What each evaluator of the story says of themselves, in their order; the last has not said anything yet. */
const PROFILES: readonly Partial<EvaluatorContent>[] = [
  {
    languages: ['fr', 'en'],
    themes: ['environment', 'risks'],
    availability: { from: null, to: null, fewest: 2, most: 12 },
    affiliations: [{ name: 'Réserve naturelle nationale de Saint-Martin', isCurrent: false }],
  },
  { languages: ['en', 'nl'], themes: ['economy', 'culture'] },
  {
    languages: ['fr', 'es'],
    themes: ['education', 'sport', 'health'],
    availability: { from: null, to: null, fewest: 0, most: 8 },
  },
  {
    languages: ['en'],
    themes: ['culture', 'education'],
    relations: [{ to: 'person', name: 'Olivia Lake', email: '' }],
  },
  { languages: ['fr'], themes: ['economy', 'environment'] },
]

/** Lets the evaluators say who they are, and leaves an invitation that waits for its answer. */
export async function tellEvaluators(
  story: Story,
  { evaluators, staff, at }: { evaluators: readonly Account[]; staff: Account; at: string },
): Promise<void> {
  for (const [index, said] of PROFILES.entries()) {
    const evaluator = evaluators[index]
    if (evaluator)
      await saveOwnProfile(story.at(at, evaluator, { ifMatch: 0 }), { ...EMPTY_PROFILE, ...said })
  }
  await inviteEvaluator(story.at(at, staff), {
    email: 'nadege.bryan@demo.example',
    language: 'fr',
    message: 'Votre connaissance des deux rives nous serait précieuse.',
  })
}
