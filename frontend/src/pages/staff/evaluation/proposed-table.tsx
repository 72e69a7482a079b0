import { For } from 'solid-js'
import type { ProposedDossier as Proposed } from '../../../../../shared/evaluation/proposal.ts'
import { call } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { createLate } from '../../../ui/create-late.ts'
import { LongRows } from '../../../ui/long-rows.tsx'
import { useStaffCall } from '../call/call-context.ts'
import type { Edits } from './proposal-edits.ts'
import { lackingFirst, shortBy } from './proposal-loads.ts'

type Person = Proposed['evaluators'][number]

/** The proposal, a row for each dossier: whom it names is taken out by a tick, and others are added. */
export function ProposedTable(props: { dossiers: readonly Proposed[]; edits: Edits }) {
  const t = useTexts('proposal')
  const { call: current } = useStaffCall()
  const everybody = createLate(async () => {
    const { evaluators } = await call('GET /calls/:callId/evaluators', { params: { callId: current().id } })
    return evaluators
      .filter(({ isAvailable, hasDroppedOut }) => isAvailable && !hasDroppedOut)
      .map(({ id, name, email }): Person => ({ id, name: name || email }))
  })
  const lack = (dossier: Proposed) => {
    const { reason, missing, eligible } = dossier
    const short = shortBy(dossier, props.edits.kept(dossier))
    if (short === 0) return '–'
    return reason && short === missing ? t().reasons[reason](missing, eligible) : t().short(short)
  }
  const columns = (): Column<Proposed>[] => [
    {
      key: 'dossier',
      label: t().dossier,
      isRowHeader: true,
      cell: ({ reference, projectTitle }) => `${reference} · ${projectTitle}`,
    },
    {
      key: 'evaluators',
      label: t().evaluators,
      cell: (dossier) => (
        <span class="proposed long-text">
          <Named dossier={dossier} edits={props.edits} />
          <AddSomebody dossier={dossier} edits={props.edits} everybody={everybody() ?? []} />
        </span>
      ),
    },
    { key: 'missing', label: t().missing, cell: (dossier) => <>{lack(dossier)}</> },
  ]
  return (
    <LongRows
      rows={lackingFirst(props.dossiers)}
      textOf={({ reference, projectTitle, evaluators }) =>
        [reference, projectTitle, ...evaluators.map(({ name }) => name)].join(' ')
      }
    >
      {(shown) => <CardTable caption={t().caption} isCaptionHidden columns={columns()} rows={shown()} />}
    </LongRows>
  )
}

function Named(props: { dossier: Proposed; edits: Edits }) {
  const t = useTexts('proposal')
  return (
    <For each={props.edits.named(props.dossier)}>
      {({ id, name }) => (
        <label class="choice">
          <input
            type="checkbox"
            aria-label={t().keepNamed(name, props.dossier.reference)}
            checked={props.edits.isKept(props.dossier.dossierId, id)}
            onChange={(event) => props.edits.keep(props.dossier.dossierId, id, event.currentTarget.checked)}
          />
          <span>{name}</span>
        </label>
      )}
    </For>
  )
}

/** Others who could take the dossier; a conflict of theirs is found when the proposal is accepted. */
function AddSomebody(props: { dossier: Proposed; edits: Edits; everybody: readonly Person[] }) {
  const t = useTexts('proposal')
  const others = () => {
    const { known } = props.dossier
    const taken = new Set([...known, ...props.edits.named(props.dossier).map(({ id }) => id)])
    return props.everybody.filter(({ id }) => !taken.has(id))
  }
  const add = (select: HTMLSelectElement) => {
    const person = others().find(({ id }) => id === select.value)
    if (person) props.edits.add(props.dossier.dossierId, person)
    select.value = ''
  }
  return (
    <select
      class="input"
      aria-label={t().add(props.dossier.reference)}
      hidden={others().length === 0}
      onChange={(event) => add(event.currentTarget)}
    >
      <option value="">{t().addWhom}</option>
      <For each={others()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
    </select>
  )
}
