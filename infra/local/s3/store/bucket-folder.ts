import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchFailure } from '../../dynamodb/launch-failure.ts'
import { ObjectRecord } from './record.ts'

/** Where a bucket's files are, and the few things done to them. Keys never become file names. */
export class BucketFolder {
  private constructor(private readonly root: string) {}

  /** Makes the bucket's folders where they are missing, and clears what never arrived. Throws `LaunchFailure`. */
  static async open(dataDir: string, bucket: string): Promise<BucketFolder> {
    const root = join(dataDir, bucket)
    try {
      await rm(join(root, 'arriving'), { recursive: true, force: true })
      for (const name of ['bodies', 'records', 'arriving', 'uploads']) {
        await mkdir(join(root, name), { recursive: true })
      }
    } catch (error) {
      throw new LaunchFailure(`The local S3 cannot write in ${root}: ${textOf(error)}`)
    }
    return new BucketFolder(root)
  }

  bodyPath(id: string): string {
    return join(this.root, 'bodies', id)
  }

  /** A fresh path for something that is still arriving. */
  arrivalPath(): string {
    return join(this.root, 'arriving', randomUUID())
  }

  /** Folder of a multipart upload. */
  uploadPath(uploadId: string): string {
    return join(this.root, 'uploads', uploadId)
  }

  /** Reads the records of all versions. Throws `LaunchFailure` that names the first one that is damaged. */
  async readRecords(): Promise<ObjectRecord[]> {
    const folder = join(this.root, 'records')
    const names = await readdir(folder)
    return Promise.all(names.map((name) => readRecord(join(folder, name))))
  }

  async writeRecord(record: ObjectRecord): Promise<void> {
    await this.writeWhole(this.#recordPath(record.id), JSON.stringify(record))
  }

  /** Removes record, then body: a kill between the two leaves a body that nobody names. */
  async erase(id: string): Promise<void> {
    await rm(this.#recordPath(id), { force: true })
    await rm(this.bodyPath(id), { force: true })
  }

  async removeBodiesExcept(ids: ReadonlySet<string>): Promise<void> {
    const strays = (await readdir(join(this.root, 'bodies'))).filter((id) => !ids.has(id))
    await Promise.all(strays.map((id) => rm(this.bodyPath(id), { force: true })))
  }

  /** A reader finds the old file or the new one, never half of it. */
  async writeWhole(path: string, text: string): Promise<void> {
    const arriving = this.arrivalPath()
    await writeFile(arriving, text)
    await rename(arriving, path)
  }

  #recordPath(id: string): string {
    return join(this.root, 'records', `${id}.json`)
  }
}

async function readRecord(path: string): Promise<ObjectRecord> {
  try {
    return ObjectRecord.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw new LaunchFailure(
      `The local S3 cannot read ${path}: it is damaged. Put a copy of the data folder back, or run "npm run reset" to start afresh.`,
    )
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
