import { For } from 'solid-js'
import { diffTexts, type DiffPiece } from '../../../../shared/completion/text-diff.ts'
import { useTexts } from '../../i18n/texts.ts'

/** One side of a changed text: what the other side lacks is marked by a line and by signs, not by colour alone. */
export function TextSide(props: { before: string; after: string; side: 'before' | 'after' }) {
  const other = () => (props.side === 'before' ? 'added' : 'removed')
  const pieces = () => diffTexts(props.before, props.after).filter(({ kind }) => kind !== other())
  return (
    <p class="pre-line compared">
      <For each={pieces()}>{(piece) => <Piece piece={piece} />}</For>
    </p>
  )
}

function Piece(props: { piece: DiffPiece }) {
  const t = useTexts('completion')
  if (props.piece.kind === 'same') return <>{props.piece.text}</>
  const marks = props.piece.kind === 'removed' ? ['[−', '−]'] : ['[+', '+]']
  const spoken = () => t().compare[props.piece.kind === 'removed' ? 'removed' : 'added']
  const content = () => (
    <>
      <span class="visually-hidden"> {spoken()} </span>
      <span class="compared__mark" aria-hidden="true">
        {marks[0]}
      </span>
      {props.piece.text}
      <span class="compared__mark" aria-hidden="true">
        {marks[1]}
      </span>
    </>
  )
  return props.piece.kind === 'removed' ? <del>{content()}</del> : <ins>{content()}</ins>
}
