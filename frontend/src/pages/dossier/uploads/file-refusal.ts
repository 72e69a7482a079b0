import type { FileFault } from '../../../../../shared/documents/file-rules.ts'

/** A file that breaks the rules of its paper, found before anything is sent. */
export class FileRefusal extends Error {
  readonly fault: FileFault
  constructor(fault: FileFault) {
    super(fault.code)
    this.name = 'FileRefusal'
    this.fault = fault
  }
}
