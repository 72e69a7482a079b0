import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'

interface Words {
  secret: string
  copy: string
  copied: string
  notCopied: string
  close: string
}

/** Shows a secret the one time that it can be seen. */
export function SecretDialog(props: {
  title: string
  text: string
  secret: string
  words: Words
  onClose: () => void
}) {
  const copy = () =>
    navigator.clipboard.writeText(props.secret).then(
      () => showDone(props.words.copied),
      () => showDone(props.words.notCopied),
    )
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose}>
      <p>{props.text}</p>
      <TextField label={props.words.secret} value={props.secret} isReadOnly onInput={() => undefined} />
      <div class="button-row">
        <Button onClick={() => void copy()}>{props.words.copy}</Button>
        <Button look="quiet" onClick={props.onClose}>
          {props.words.close}
        </Button>
      </div>
    </Dialog>
  )
}
