import { Index, lazy, Show, Suspense } from 'solid-js'
import type { DocumentKind } from '../../../../../../shared/calls/call.ts'
import { FILE_TYPES, HIGHEST_FILE_SIZE } from '../../../../../../shared/documents/file-rules.ts'
import { localized } from '../../../../i18n/format.ts'
import { language } from '../../../../i18n/language.ts'
import { loadTexts, useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { CheckboxGroup } from '../../../../ui/choice-fields.tsx'
import { NumberField } from '../../../../ui/number-field.tsx'
import { AskedOfField } from './asked-of-field.tsx'
import { addKind, changeKind, marked, moveKind, removeKind } from '../call-edits.ts'
import { useCallEditor } from '../create-editor.ts'
import { ItemBox } from '../item-box.tsx'
import { LocalizedField } from '../localized-field.tsx'

// What it takes to send a file is loaded beside the page, not before it.
const TemplateField = lazy(async () => {
  const [field] = await Promise.all([import('./template-field.tsx'), loadTexts(['templates'], language())])
  return field
})

const MEGABYTE = 1024 * 1024
const MOST = 40

/** Papers that a dossier needs or may bring. */
export default function PapersPart() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  return (
    <>
      <p class="prose">{t().papers.intro}</p>
      <div id="documentKinds" tabindex="-1">
        <Index each={content().documentKinds}>{(kind, index) => <Kind kind={kind()} index={index} />}</Index>
      </div>
      <Show when={content().documentKinds.length < MOST}>
        <Button look="quiet" onClick={() => edit(addKind)}>
          {t().papers.add}
        </Button>
      </Show>
    </>
  )
}

function Kind(props: { kind: DocumentKind; index: number }) {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const place = () => `documentKinds.${props.index}`
  const name = () => localized(props.kind.label) || t().papers.unnamed
  const change = (next: (kind: DocumentKind) => DocumentKind, about?: string) =>
    edit(changeKind(props.index, next), about)
  return (
    <ItemBox
      place={place()}
      title={`${props.index + 1}. ${name()}`}
      note={props.kind.required ? t().papers.required : t().papers.optional}
      index={props.index}
      count={content().documentKinds.length}
      move={(by) => moveKind(props.index, by)}
      remove={removeKind(props.index)}
      removedText={t().papers.removed(name())}
    >
      <LocalizedField
        place={`${place()}.label`}
        label={t().papers.label}
        limit={200}
        value={props.kind.label}
        change={(label) => changeKind(props.index, (kind) => ({ ...kind, label }))}
      />
      <LocalizedField
        place={`${place()}.reason`}
        label={t().papers.reason}
        limit={1000}
        rows={2}
        isOptional
        value={props.kind.reason}
        change={(reason) => changeKind(props.index, (kind) => withReason(kind, reason))}
      />
      <Checkbox
        label={t().papers.isRequired}
        isChecked={props.kind.required}
        onChange={(required) => change((kind) => ({ ...kind, required }))}
      />
      <Checkbox
        label={t().papers.isIdentifying}
        isChecked={props.kind.isIdentifying === true}
        onChange={(isSet) => change((kind) => marked(kind, 'isIdentifying', isSet))}
      />
      <AskedOfField
        place={`${place()}.askedOf`}
        value={props.kind.askedOf}
        onChange={(askedOf) =>
          change(({ askedOf: _before, ...kind }) => (askedOf ? { ...kind, askedOf } : kind))
        }
      />
      <CheckboxGroup
        id={`${place()}.types`}
        label={t().papers.types}
        options={FILE_TYPES.map((value) => ({ value, label: t().fileTypes[value] }))}
        value={props.kind.types}
        // A paper that nothing can answer is not possible: the last type stays.
        onChange={(types) => types.length > 0 && change((kind) => ({ ...kind, types }))}
      />
      <NumberField
        id={`${place()}.maximumSize`}
        label={t().papers.size}
        unit="MB"
        value={Math.round(props.kind.maximumSize / MEGABYTE)}
        faultOf={(size) =>
          size === undefined || !Number.isInteger(size) || size < 1 || size * MEGABYTE > HIGHEST_FILE_SIZE
            ? t().papers.sizeFault(HIGHEST_FILE_SIZE / MEGABYTE)
            : undefined
        }
        onInput={(size) =>
          size !== undefined &&
          change((kind) => ({ ...kind, maximumSize: size * MEGABYTE }), `${place()}.size`)
        }
      />
      <Suspense>
        <TemplateField
          place={`${place()}.template`}
          value={props.kind.template}
          onChange={(template) =>
            change(({ template: _before, ...kind }) => (template ? { ...kind, template } : kind))
          }
        />
      </Suspense>
    </ItemBox>
  )
}

/** The kind with a reason; an empty one is none. */
function withReason(
  { reason: _before, ...kind }: DocumentKind,
  reason: { fr: string; en: string },
): DocumentKind {
  return reason.fr === '' && reason.en === '' ? kind : { ...kind, reason }
}
