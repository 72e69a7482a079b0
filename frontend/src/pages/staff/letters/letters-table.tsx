import { createSignal, For, Show } from 'solid-js'
import type { FollowedLetter } from '../../../../../shared/letters/letter.ts'
import { isLost } from '../../../../../shared/letters/mail-returns.ts'
import { apiPath, call, newIdempotencyKey } from '../../../api/client.ts'
import { could } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'
import { useCallClock } from '../call/call-context.ts'
import './letters.css'

/** A line for each letter: made, sent, opened, and what can be done about it. */
export function LettersTable(props: { letters: readonly FollowedLetter[]; onSent: () => void }) {
  const t = useTexts('letters')
  const clock = useCallClock()
  const columns = (): Column<FollowedLetter>[] => [
    {
      key: 'dossier',
      label: t().dossier,
      isRowHeader: true,
      cell: (row) => (
        <>
          <a href={paths.staffDossier(language(), row.dossierId)}>{row.reference}</a> {row.lead}
        </>
      ),
    },
    { key: 'outcome', label: t().outcome, cell: (row) => t().outcomes[row.outcome] },
    {
      key: 'made',
      label: t().letter,
      cell: (row) => (
        <Show when={row.letter} fallback={<Badge tone="warm" text={t().notMade} />}>
          {(letter) => (
            <a
              rel="external"
              href={apiPath('GET /dossiers/:dossierId/letters/:decisionId/letter.pdf', {
                params: { dossierId: row.dossierId, decisionId: letter().decisionId },
              })}
            >
              {t().pdf(t().languages[letter().language])}
              <span class="visually-hidden"> {row.reference}</span>
            </a>
          )}
        </Show>
      ),
    },
    {
      key: 'sent',
      label: t().sent,
      cell: (row) => (
        <Show when={row.mails.length > 0} fallback={t().notSent}>
          <ul class="letter-mails long-text">
            <For each={row.mails}>{(mail) => <SentMail mail={mail} />}</For>
          </ul>
        </Show>
      ),
    },
    {
      key: 'opened',
      label: t().opened,
      cell: (row) => (
        <Show when={row.openedAt} fallback={<Badge tone="warm" text={t().notOpened} />}>
          {(at) => t().byAt(row.openedByName ?? '', clock(at()))}
        </Show>
      ),
    },
    ...(could('letter.send')
      ? [
          {
            key: 'again',
            label: t().again,
            cell: (row: FollowedLetter) => <SendAgain row={row} onSent={props.onSent} />,
          },
        ]
      : []),
  ]
  return (
    <Show when={props.letters.length > 0} fallback={<p>{t().noneOfThem}</p>}>
      <LongRows
        rows={props.letters}
        textOf={({ reference, lead, mails }) => [reference, lead, ...mails.map(({ name }) => name)].join(' ')}
      >
        {(shown) => <CardTable caption={t().title} isCaptionHidden columns={columns()} rows={shown()} />}
      </LongRows>
    </Show>
  )
}

/** To whom the e-mail went; where it came back, why, and what can be done. */
function SentMail(props: { mail: FollowedLetter['mails'][number] }) {
  const t = useTexts('letters')
  const clock = useCallClock()
  return (
    <li>
      {t().byAt(props.mail.name, clock(props.mail.acceptedAt))}
      <Show when={props.mail.returned}>
        {(returned) => (
          <div>
            <Badge
              tone={isLost(returned().kind) ? 'bad' : 'warm'}
              text={`${t().returns[returned().kind]}, ${clock(returned().at)}`}
            />
            <Show when={returned().reason}>
              {(reason) => (
                <span class="block-line quiet" lang="en">
                  {reason()}
                </span>
              )}
            </Show>
            <span class="block-line">{t().whatToDo[returned().kind](props.mail.name)}</span>
          </div>
        )}
      </Show>
    </li>
  )
}

function SendAgain(props: { row: FollowedLetter; onSent: () => void }) {
  const t = useTexts('letters')
  const [isPending, setPending] = createSignal(false)
  let key = newIdempotencyKey()
  const send = async () => {
    setPending(true)
    try {
      const { recipients } = await call('POST /dossiers/:dossierId/letters/sending', {
        params: { dossierId: props.row.dossierId },
        idempotencyKey: key,
      })
      key = newIdempotencyKey()
      showDone(t().sentAgain(recipients))
      props.onSent()
    } catch (failure) {
      showFailure(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Show when={props.row.letter}>
      <Button look="quiet" isSmall isPending={isPending()} onClick={() => void send()}>
        {t().again}
        <span class="visually-hidden"> {props.row.reference}</span>
      </Button>
    </Show>
  )
}
