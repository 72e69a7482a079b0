import { createSignal, createUniqueId, For, onCleanup, Show, type Accessor } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FilePicker } from '../../../ui/file-picker.tsx'
import { writePhotoPdf, type PhotoPage } from './photo-pdf.ts'
import { readPhoto } from './read-photo.ts'
import './photos.css'

/** Pages of one PDF: at some hundred kilobytes each, far under the highest size of a file. */
const MOST_PAGES = 40

/** A photograph in the dialog, with the address under which the page shows it. */
interface Photo {
  file: File
  address: string
  quarters: Accessor<number>
  turn: () => void
}

function toPhoto(file: File): Photo {
  const [quarters, setQuarters] = createSignal(0)
  const turn = () => setQuarters((before) => (before + 1) % 4)
  return { file, address: URL.createObjectURL(file), quarters, turn }
}

/** Photographs of paper, put in order and upright, as one PDF. Everything happens on this device. */
export default function PhotosDialog(props: { onPdf: (file: File) => void; onClose: () => void }) {
  const t = useTexts('papers')
  const common = useTexts('common')
  const [photos, setPhotos] = createSignal<readonly Photo[]>([])
  const [isMaking, setMaking] = createSignal(false)
  const [fault, setFault] = createSignal<string>()
  const [name, setName] = createSignal(t().photos.usualName)
  const nameId = createUniqueId()
  onCleanup(() => photos().forEach(({ address }) => URL.revokeObjectURL(address)))

  const add = (files: readonly File[]) => {
    const room = MOST_PAGES - photos().length
    setFault(files.length > room ? t().photos.tooMany(MOST_PAGES) : undefined)
    const added = files.slice(0, room).map(toPhoto)
    setPhotos((before) => [...before, ...added])
  }
  const remove = (photo: Photo) => {
    URL.revokeObjectURL(photo.address)
    setPhotos((before) => before.filter((other) => other !== photo))
  }
  const move = (from: number, to: number) =>
    setPhotos((before) => {
      const moved = [...before]
      moved.splice(to, 0, ...moved.splice(from, 1))
      return moved
    })
  const make = async () => {
    setMaking(true)
    setFault(undefined)
    const pages: PhotoPage[] = []
    // One after another: each photograph of a phone takes some fifty megabytes while it is drawn.
    for (const photo of photos()) {
      const page = await readPhoto(photo.file, photo.quarters()).catch(() => undefined)
      if (!page) setFault(t().photos.unreadable(photo.file.name))
      else pages.push(page)
    }
    setMaking(false)
    if (fault()) return
    const title = name().trim() || t().photos.usualName
    props.onPdf(new File([writePhotoPdf(pages)], `${title}.pdf`, { type: 'application/pdf' }))
    props.onClose()
  }
  return (
    <Dialog title={t().photos.title} isOpen onClose={props.onClose}>
      <p>{t().photos.intro}</p>
      <ol class="photos">
        <For each={photos()}>
          {(photo, index) => (
            <li class="photo">
              <img
                class={`photo__picture photo__picture--${photo.quarters()}`}
                src={photo.address}
                alt={t().photos.page(index() + 1, photos().length)}
              />
              <div class="file__actions">
                <Action
                  label={t().photos.up}
                  of={photo}
                  isOff={index() === 0}
                  onClick={() => move(index(), index() - 1)}
                />
                <Action
                  label={t().photos.down}
                  of={photo}
                  isOff={index() === photos().length - 1}
                  onClick={() => move(index(), index() + 1)}
                />
                <Action label={t().photos.turn} of={photo} onClick={photo.turn} />
                <Action label={t().photos.remove} of={photo} onClick={() => remove(photo)} />
              </div>
            </li>
          )}
        </For>
      </ol>
      <FilePicker label={t().photos.title} accept="image/*" onFiles={add} />
      <div role="alert">
        <Show when={fault()}>{(text) => <p class="field__error">{text()}</p>}</Show>
      </div>
      <Show when={photos().length > 0}>
        <div class="field">
          <label for={nameId}>{t().photos.name}</label>
          <input
            id={nameId}
            type="text"
            maxlength="100"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
      </Show>
      <div class="button-row">
        <Show when={photos().length > 0}>
          <Button isPending={isMaking()} onClick={() => void make()}>
            {t().photos.make}
          </Button>
        </Show>
        <Button look="quiet" onClick={props.onClose}>
          {common().cancel}
        </Button>
      </div>
    </Dialog>
  )
}

/** Stays in the tab order at the ends of the list, and keeps the focus while its photograph moves. */
function Action(props: { label: string; of: Photo; isOff?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class="link-button"
      aria-disabled={props.isOff ? 'true' : undefined}
      onClick={(event) => {
        if (props.isOff) return
        props.onClick()
        event.currentTarget.focus()
      }}
    >
      {props.label}
      <span class="visually-hidden">: {props.of.file.name}</span>
    </button>
  )
}
