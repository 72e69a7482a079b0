import { For } from 'solid-js'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SCREEN_KEYS } from './score-keys.ts'
import { areKeysOn, switchKeys } from './screen-keys.ts'

/** The keys of the screen and what they do; here they are switched off, too. */
export default function KeysDialog(props: { isOpen: boolean; onClose: () => void }) {
  const t = useTexts('evaluation')
  const common = useTexts('common')
  return (
    <Dialog title={t().keys.title} isOpen={props.isOpen} onClose={props.onClose}>
      <p>{t().keys.intro}</p>
      <table class="table keys-table">
        <thead>
          <tr>
            <th scope="col">{t().keys.key}</th>
            <th scope="col">{t().keys.does}</th>
          </tr>
        </thead>
        <tbody>
          <For each={SCREEN_KEYS}>
            {({ keys, action }) => (
              <tr>
                <th scope="row">
                  <For each={keys}>
                    {(key) => (key === '…' ? <span>…</span> : <kbd class="key">{key}</kbd>)}
                  </For>
                </th>
                <td>{t().keys.actions[action]}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Checkbox
        label={t().keys.areOn}
        hint={t().keys.areOnHint}
        isChecked={areKeysOn()}
        onChange={switchKeys}
      />
      <Button look="quiet" onClick={props.onClose}>
        {common().close}
      </Button>
    </Dialog>
  )
}
