import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'

/** Somebody saved meanwhile: what stands there now has to be read first. */
export function Changed(props: { text: string }) {
  const t = useTexts('organisations')
  return (
    <div class="notice notice--warning" role="alert">
      <p>{props.text}</p>
      <Button look="quiet" onClick={() => window.location.reload()}>
        {t().edit.reload}
      </Button>
    </div>
  )
}
