import { createSignal, createUniqueId } from 'solid-js'
import { useTexts } from '../i18n/texts.ts'

/** Picks files: a button for the device's own chooser (camera included), and a place to drop them. */
export function FilePicker(props: {
  /** What the files are for; read out with the button. */
  label: string
  id?: string | undefined
  describedBy?: string | undefined
  /** Endings and media types, as `accept` of the input. */
  accept: string
  isMultiple?: boolean
  onFiles: (files: File[]) => void
}) {
  const t = useTexts('common')
  const unique = createUniqueId()
  const [isOver, setOver] = createSignal(false)
  let input: HTMLInputElement | undefined
  const isMultiple = () => props.isMultiple ?? true
  const id = () => props.id ?? `files-${unique}`

  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0) props.onFiles([...files])
    // The same file can be chosen again after it was removed.
    if (input) input.value = ''
  }
  return (
    <div
      class="drop"
      classList={{ 'drop--over': isOver() }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <input
        type="file"
        id={id()}
        ref={(element) => (input = element)}
        accept={props.accept}
        multiple={isMultiple()}
        aria-describedby={props.describedBy}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <label class="button button--quiet" for={id()}>
        {isMultiple() ? t().form.chooseFiles : t().form.chooseFile}
        <span class="visually-hidden">: {props.label}</span>
      </label>
      <span class="quiet">{isMultiple() ? t().form.dropFiles : t().form.dropFile}</span>
    </div>
  )
}
