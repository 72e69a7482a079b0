import { createSignal, Show } from 'solid-js'
import { NOTHING_TRIED, withOverride } from '../../../../../shared/selection/try-out.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import type { SelectionAnswer } from './basis.ts'
import { BestTotalSection } from './best-total-section.tsx'
import { createTryOut, type TryingOut } from './create-try-out.ts'
import { isTrying } from './kept-try-out.ts'
import { MoneyTable } from './money-table.tsx'
import { useResultText } from './result-text.tsx'
import { ScenariosSection } from './scenarios-section.tsx'
import { SelectedTable, type Line } from './selected-table.tsx'
import { TryOutRules } from './try-out-rules.tsx'
import { WishDialog, type WishKind } from './wish-dialog.tsx'

/** Another selection, computed at once; it is a try-out all along, and says so. */
export default function TryOutView(props: { answer: SelectionAnswer }) {
  const t = useTexts('tryOut')
  const trying = createTryOut(() => props.answer)
  return (
    <>
      <p class="notice notice--warning">{t().tryOut.label}</p>
      <TryOutRules trying={trying} />
      <Steps trying={trying} />
      <Outcome trying={trying} answer={props.answer} />
      <BestTotalSection trying={trying} answer={props.answer} />
      <ScenariosSection trying={trying} answer={props.answer} />
    </>
  )
}

function Steps(props: { trying: TryingOut }) {
  const t = useTexts('tryOut')
  const isCalls = () => !isTrying(props.trying.tryOut())
  return (
    <div class="button-row try-out__steps">
      <Button
        look="quiet"
        isSmall
        disabledReason={props.trying.canUndo() ? undefined : t().tryOut.nothingToUndo}
        onClick={() => props.trying.undo()}
      >
        {t().tryOut.undo}
      </Button>
      <Button
        look="quiet"
        isSmall
        disabledReason={props.trying.canRedo() ? undefined : t().tryOut.nothingToRedo}
        onClick={() => props.trying.redo()}
      >
        {t().tryOut.redo}
      </Button>
      <Button
        look="quiet"
        isSmall
        disabledReason={isCalls() ? t().tryOut.isCalls : undefined}
        onClick={() => props.trying.change(NOTHING_TRIED)}
      >
        {t().tryOut.reset}
      </Button>
    </div>
  )
}

function Outcome(props: { trying: TryingOut; answer: SelectionAnswer }) {
  const [t, own] = [useTexts('tryOut'), useTexts('selection')]
  const resultText = useResultText()
  const [wish, setWish] = createSignal<{ kind: WishKind; line: Line }>()
  const count = () => props.trying.tried().dossiers.filter(({ outcome }) => outcome === 'award').length
  const fateByRules = (id: string) => props.trying.own().dossiers.find(({ dossier }) => dossier === id)
  const note = ({ selected }: Line) => {
    const [before, now] = [resultText(fateByRules(selected.dossier)), resultText(selected)]
    return before === now ? undefined : t().tryOut.wasByRules(before)
  }
  return (
    <>
      <p role="status">
        {own().summary(count(), euros(props.trying.tried().spent), euros(props.trying.tried().left))}.{' '}
        {props.trying.changed() === 0 ? t().tryOut.unchanged : t().tryOut.changed(props.trying.changed())}
      </p>
      <MoneyTable selection={props.trying.tried()} />
      <SelectedTable
        selection={props.trying.tried()}
        candidates={props.answer.candidates}
        note={note}
        last={{
          label: own().table.change,
          cell: (line) => (
            <WishButtons line={line} trying={props.trying} onWish={(kind) => setWish({ kind, line })} />
          ),
        }}
      />
      <WishDialog
        wish={wish()}
        onClose={() => setWish(undefined)}
        onTry={(dossier, made) => props.trying.change(withOverride(props.trying.tryOut(), dossier, made))}
      />
    </>
  )
}

/** What can be tried for one dossier; under a threshold nothing can. */
function WishButtons(props: { line: Line; trying: TryingOut; onWish: (kind: WishKind) => void }) {
  const t = useTexts('tryOut')
  const reference = () => props.line.candidate.dossier.reference
  const id = () => props.line.candidate.dossier.id
  const isFundable = () => !['under_threshold', 'not_scored'].includes(props.line.selected.reason.code)
  const isWished = () => props.trying.tryOut().overrides.some(({ dossier }) => dossier === id())
  const isIn = () => props.line.selected.outcome === 'award'
  return (
    <Show when={isFundable()} fallback="–">
      <span class="button-row">
        <Show
          when={!isWished()}
          fallback={
            <Small
              text={t().tryOut.takeBack}
              name={t().tryOut.takeBackNamed(reference())}
              onClick={() => props.trying.change(withOverride(props.trying.tryOut(), id(), undefined))}
            />
          }
        >
          <Show
            when={isIn()}
            fallback={
              <Small
                text={t().tryOut.takeIn}
                name={t().tryOut.takeInNamed(reference())}
                onClick={() => props.onWish('take_in')}
              />
            }
          >
            <Small
              text={t().tryOut.leaveOut}
              name={t().tryOut.leaveOutNamed(reference())}
              onClick={() => props.onWish('leave_out')}
            />
          </Show>
          <Small
            text={t().tryOut.setAmount}
            name={t().tryOut.setAmountNamed(reference())}
            onClick={() => props.onWish('amount')}
          />
        </Show>
      </span>
    </Show>
  )
}

/** A small button whose name for those who hear it says which dossier it is about. */
function Small(props: { text: string; name: string; onClick: () => void }) {
  return (
    <Button look="quiet" isSmall onClick={() => props.onClick()}>
      <span aria-hidden="true">{props.text}</span>
      <span class="visually-hidden">{props.name}</span>
    </Button>
  )
}
