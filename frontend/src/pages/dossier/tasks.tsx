import { createMemo, Show } from 'solid-js'
import { budgetKey } from '../../../../shared/budget/section.ts'
import { isAnswered } from '../../../../shared/calls/answer.ts'
import { currentDocuments } from '../../../../shared/documents/versions.ts'
import { leavesOf } from '../../../../shared/dossiers/shown-answers.ts'
import type { Gap } from '../../../../shared/dossiers/completeness.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { lateTexts, useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import type { Tone } from '../../ui/badge.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TaskList, type Task } from '../../ui/task-list.tsx'
import { useDossier } from './open-dossier.ts'

type SectionGap = Extract<Gap, { sectionId: string }>
const isOfSection = (gap: Gap): gap is SectionGap => 'sectionId' in gap

/** Everything there is to do, each with its state and what is missing; its shape until the rules are there. */
export function Tasks() {
  const { isJudged } = useDossier()
  return (
    <Show when={isJudged()} fallback={<Skeleton lines={8} />}>
      <AllTasks />
    </Show>
  )
}

function AllTasks() {
  const t = useTexts('tasks')
  const { shown, gaps, dossier, form } = useDossier()
  const budgetTexts = () => lateTexts('budget')
  const budgetTask = createBudgetTask()
  const sections = createMemo(() => shown().map(({ key }) => createSectionTask(key)))
  const papers = createPapersTask()
  const partnersTask = createPartnersTask()
  return (
    <>
      <h2>{t().sections}</h2>
      <TaskList tasks={sections().map((task) => task())} />
      <Show when={form.budget}>
        <h2>{budgetTexts()?.title}</h2>
        <TaskList tasks={dossier().partners.map(({ id }) => budgetTask(id))} />
      </Show>
      <h2>{t().papers}</h2>
      <TaskList tasks={[papers()]} />
      <h2>{t().partners}</h2>
      <TaskList tasks={[partnersTask()]} />
      <h2>{t().finish}</h2>
      <TaskList
        tasks={[
          {
            title: t().check,
            href: paths.checkAnswers(language(), dossier().id),
            hint: gaps().length > 0 ? t().checkBlocked(gaps().length) : t().readyHint,
            state: gaps().length > 0 ? t().states.waiting : t().states.ready,
            tone: gaps().length > 0 ? 'plain' : 'good',
          },
        ]}
      />
    </>
  )
}

type Progress = 'notStarted' | 'started' | 'complete'
const TONES = { notStarted: 'plain', started: 'warm', complete: 'good' } as const satisfies Record<
  Progress,
  Tone
>

/** A partner's budget: begun once anything stands in it, complete once nothing is wrong with it. */
function createBudgetTask(): (partnerId: string) => Task {
  const t = useTexts('tasks')
  const { answers, gaps, dossier, canWriteIn } = useDossier()
  return (partnerId) => {
    const key = budgetKey(partnerId)
    const count = gaps().filter((gap) => 'sectionId' in gap && gap.sectionId === key).length
    const isStarted = Object.values(answers()[key] ?? {}).some((value) => value !== null)
    const progress: Progress = isStarted ? (count === 0 ? 'complete' : 'started') : 'notStarted'
    return {
      title: dossier().partners.find(({ id }) => id === partnerId)?.name ?? '',
      href: `${paths.budget(language(), dossier().id)}?of=${partnerId}`,
      hint:
        [
          !canWriteIn(key) && dossier().state !== 'incomplete' && t().byOthers,
          count > 0 && t().toCorrect(count),
        ]
          .filter(Boolean)
          .join(' · ') || undefined,
      state: t().states[progress],
      tone: TONES[progress],
    }
  }
}

function createSectionTask(sectionKey: string): () => Task {
  const t = useTexts('tasks')
  const { shown, gaps, dossier, canWriteIn } = useDossier()
  // What the service did not ask to complete is nobody's to fill in.
  const isOthers = () => !canWriteIn(sectionKey) && dossier().state !== 'incomplete'
  const section = () => shown().find(({ key }) => key === sectionKey)
  const ownGaps = () =>
    gaps()
      .filter(isOfSection)
      .filter(({ sectionId }) => sectionId === sectionKey)
  const progress = (): Progress => {
    const questions = leavesOf(section()?.fields ?? [])
    const hasAnswer = questions.some(({ field, value }) => isAnswered(field, value))
    if (ownGaps().length === 0) return hasAnswer || questions.length === 0 ? 'complete' : 'notStarted'
    return hasAnswer ? 'started' : 'notStarted'
  }
  const hint = () => {
    const missing = ownGaps().filter(({ code }) => code === 'field.missing').length
    const wrong = ownGaps().length - missing
    return (
      [missing > 0 && t().answersMissing(missing), wrong > 0 && t().toCorrect(wrong)]
        .filter(Boolean)
        .join(' · ') || undefined
    )
  }
  return () => ({
    title: localized(section()?.section.title),
    href: paths.section(language(), dossier().id, sectionKey),
    hint:
      [section()?.partner?.name, isOthers() && t().byOthers, hint()].filter(Boolean).join(' · ') || undefined,
    state: t().states[progress()],
    tone: TONES[progress()],
  })
}

function createPapersTask(): () => Task {
  const t = useTexts('tasks')
  const { gaps, dossier } = useDossier()
  const ofPapers = () => gaps().filter((gap) => 'kindId' in gap)
  const hint = () => {
    const missing = ofPapers().filter(({ code }) => code === 'document.missing').length
    const unfinished = ofPapers().length - missing
    const given = currentDocuments(dossier().documents).filter(({ state }) => state === 'clean').length
    return [
      t().papersGiven(given),
      missing > 0 && t().papersMissing(missing),
      unfinished > 0 && t().papersUnfinished(unfinished),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  const progress = (): Progress => {
    if (ofPapers().length === 0) return 'complete'
    return dossier().documents.length > 0 ? 'started' : 'notStarted'
  }
  return () => ({
    title: t().papers,
    href: paths.documents(language(), dossier().id),
    hint: hint(),
    state: t().states[progress()],
    tone: TONES[progress()],
  })
}

function createPartnersTask(): () => Task {
  const t = useTexts('tasks')
  const { gaps, dossier } = useDossier()
  const others = () => dossier().partners.length - 1
  const isAboutPartners = (gap: Gap) => 'partnerId' in gap || ('place' in gap && gap.place === 'partners')
  // Who is alone and may stay so has not finished anything: nobody has been asked.
  const state = () => {
    if (gaps().some(isAboutPartners)) return { state: t().states.waiting, tone: 'warm' } as const
    return others() > 0
      ? ({ state: t().states.complete, tone: 'good' } as const)
      : ({ state: t().states.notStarted, tone: 'plain' } as const)
  }
  return () => ({
    title: t().partners,
    href: paths.partners(language(), dossier().id),
    hint: others() > 0 ? t().partnersBeside(others()) : t().nobodyInvited,
    ...state(),
  })
}
