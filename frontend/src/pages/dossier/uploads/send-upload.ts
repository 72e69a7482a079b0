import { hashFile } from './hash-file.ts'
import { pauseUntilOnline } from './pause.ts'
import { sendFile, sendPart } from './send-file.ts'
import { uploadFile, type Upload, type UploadTools } from './upload-file.ts'

const TOOLS: UploadTools = { hash: hashFile, send: sendFile, sendPart, pause: pauseUntilOnline }

/** Brings one file into the dossier with this browser's worker and network; throws as `uploadFile` does. */
export const sendUpload = (upload: Upload): Promise<void> => uploadFile(upload, TOOLS)
