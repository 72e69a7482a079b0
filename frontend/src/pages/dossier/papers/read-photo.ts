import type { PhotoPage } from './photo-pdf.ts'

/** Pixels of the longer side: 200 to the inch on A4, enough to read small print, and a tenth of what a phone takes. */
const LONGER_SIDE = 2340
const QUALITY = 0.82

const toJpeg = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser writes no JPEG'))),
      'image/jpeg',
      QUALITY,
    ),
  )

/**
 * Draws a photograph, turned by some quarters clockwise and no larger than a scan. Rejects where the file is no
 * picture that the browser reads.
 */
export async function readPhoto(file: File, quarters: number): Promise<PhotoPage> {
  // Turned as the camera's own note (EXIF) says.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGER_SIDE / Math.max(picture.width, picture.height))
  const [wide, high] = [picture.width * scale, picture.height * scale].map(Math.round)
  const isLying = quarters % 2 === 1
  const canvas = document.createElement('canvas')
  canvas.width = (isLying ? high : wide) ?? 0
  canvas.height = (isLying ? wide : high) ?? 0
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('the browser draws nothing')
  // A picture with holes in it (PNG) stands on white paper.
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.translate(canvas.width / 2, canvas.height / 2)
  brush.rotate((quarters * Math.PI) / 2)
  brush.drawImage(picture, -(wide ?? 0) / 2, -(high ?? 0) / 2, wide ?? 0, high ?? 0)
  picture.close()
  const jpeg = new Uint8Array(await (await toJpeg(canvas)).arrayBuffer())
  return { jpeg, width: canvas.width, height: canvas.height }
}
