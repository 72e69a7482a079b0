import { type ReadStream, createReadStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { S3Error } from '../s3-error.ts'
import type { BucketSetting } from '../types.ts'
import { BucketFolder } from './bucket-folder.ts'
import { type NewVersion, type ObjectRecord, continueAfter, newVersionId, nextSequencer } from './record.ts'
import { refuseWhileRetained } from './retention.ts'

/** Conditions on the object that stands under the key at the moment of the write. */
export interface WriteCondition {
  readonly mustNotExist: boolean
  /** Entity tag that the object has to have. */
  readonly mustMatch: string | undefined
}

const NO_CONDITION: WriteCondition = { mustNotExist: false, mustMatch: undefined }

/**
 * The objects of one bucket: records in memory, and on disk one file for the body and one for the record of each
 * version. An object exists from the moment its record's file has its name, which is the last step of a write.
 */
export class BucketStore {
  /** Newest version last. */
  readonly #versions = new Map<string, ObjectRecord[]>()
  #sortedKeys: string[] | undefined
  #lastWrite: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly setting: BucketSetting,
    readonly folder: BucketFolder,
    readonly clock: () => Date,
  ) {}

  /** Reads what earlier runs have left, and clears away what they did not finish. Throws `LaunchFailure`. */
  static async open(setting: BucketSetting, dataDir: string, clock: () => Date): Promise<BucketStore> {
    const folder = await BucketFolder.open(dataDir, setting.name)
    const store = new BucketStore(setting, folder, clock)
    const records = await folder.readRecords()
    for (const record of records.sort(bySequence)) {
      continueAfter(record.sequencer)
      await store.#insert(record)
    }
    await folder.removeBodiesExcept(new Set(records.map((record) => record.id)))
    return store
  }

  get isVersioned(): boolean {
    return this.setting.versioned === true || this.setting.objectLock === true
  }

  /** The newest version, also if it is a delete marker. */
  newest(key: string): ObjectRecord | undefined {
    return this.#versions.get(key)?.at(-1)
  }

  /** The object under the key, if there is one. */
  current(key: string): ObjectRecord | undefined {
    const newest = this.newest(key)
    return newest?.isDeleteMarker === true ? undefined : newest
  }

  version(key: string, id: string): ObjectRecord | undefined {
    return this.#versions.get(key)?.find((record) => record.id === id)
  }

  /** Keys of the objects, in the order of their UTF-8 bytes. */
  keys(): readonly string[] {
    this.#sortedKeys ??= [...this.#versions.keys()]
      .filter((key) => this.current(key) !== undefined)
      .map((key) => Buffer.from(key))
      .sort(Buffer.compare)
      .map(String)
    return this.#sortedKeys
  }

  openBody(record: ObjectRecord, range?: { readonly start: number; readonly end: number }): ReadStream {
    return createReadStream(this.folder.bodyPath(record.id), range)
  }

  /** Makes a received body the newest version. Throws `PreconditionFailed`, and then removes the body. */
  async commit(version: NewVersion, bodyPath: string, condition = NO_CONDITION): Promise<ObjectRecord> {
    try {
      return await this.#inTurn(async () => {
        refuseUnless(condition, this.current(version.key))
        const record = this.#stamp({ ...version, isDeleteMarker: false })
        await rename(bodyPath, this.folder.bodyPath(record.id))
        await this.#write(record)
        return record
      })
    } catch (error) {
      await rm(bodyPath, { force: true })
      throw error
    }
  }

  /** Puts a delete marker over the object, or removes it where there are no versions. */
  async remove(key: string): Promise<ObjectRecord | undefined> {
    return this.#inTurn(async () => {
      if (!this.isVersioned) {
        await Promise.all((this.#versions.get(key) ?? []).map((record) => this.#erase(record)))
        return undefined
      }
      const marker = this.#stamp({
        key,
        size: 0,
        etag: '',
        headers: {},
        metadata: {},
        tags: {},
        isDeleteMarker: true,
      })
      await this.#write(marker)
      return marker
    })
  }

  /** Removes one version for good. Throws `AccessDenied` while Object Lock retains it. */
  async removeVersion(record: ObjectRecord, mayBypassGovernance: boolean): Promise<void> {
    await this.#inTurn(async () => {
      const latest = this.version(record.key, record.id)
      if (latest === undefined) return
      refuseWhileRetained(latest.retention, this.clock(), mayBypassGovernance)
      await this.#erase(latest)
    })
  }

  /** Changes tags or retention of a version; its body and identity stay. `change` may refuse by throwing. */
  async update(record: ObjectRecord, change: (latest: ObjectRecord) => ObjectRecord): Promise<ObjectRecord> {
    return this.#inTurn(async () => {
      const latest = this.version(record.key, record.id)
      if (latest === undefined) throw new S3Error('NoSuchKey', undefined, { Key: record.key })
      const changed = change(latest)
      await this.#write(changed)
      return changed
    })
  }

  #stamp(version: Omit<ObjectRecord, 'id' | 'sequencer' | 'lastModified'>): ObjectRecord {
    const now = this.clock()
    return { ...version, id: newVersionId(), sequencer: nextSequencer(now), lastModified: now.toISOString() }
  }

  async #write(record: ObjectRecord): Promise<void> {
    await this.folder.writeRecord(record)
    await this.#insert(record)
  }

  /** Files a record under its key; without versions it takes the place of the one before. */
  async #insert(record: ObjectRecord): Promise<void> {
    const others = (this.#versions.get(record.key) ?? []).filter(({ id }) => id !== record.id)
    const replaced = this.isVersioned ? [] : others
    const kept = this.isVersioned ? others : []
    this.#versions.set(record.key, [...kept, record].sort(bySequence))
    this.#sortedKeys = undefined
    await Promise.all(replaced.map((old) => this.folder.erase(old.id)))
  }

  async #erase(record: ObjectRecord): Promise<void> {
    await this.folder.erase(record.id)
    const kept = (this.#versions.get(record.key) ?? []).filter(({ id }) => id !== record.id)
    if (kept.length === 0) this.#versions.delete(record.key)
    else this.#versions.set(record.key, kept)
    this.#sortedKeys = undefined
  }

  /** One write at a time: between a condition's check and its write, nothing else happens in this bucket. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastWrite.then(work)
    this.#lastWrite = turn.catch(() => undefined)
    return turn
  }
}

function refuseUnless(condition: WriteCondition, current: ObjectRecord | undefined): void {
  if (condition.mustNotExist && current !== undefined) {
    throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-None-Match' })
  }
  if (condition.mustMatch === undefined) return
  if (current === undefined) throw new S3Error('NoSuchKey')
  if (current.etag !== condition.mustMatch) {
    throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Match' })
  }
}

function bySequence(one: ObjectRecord, other: ObjectRecord): number {
  return one.sequencer < other.sequencer ? -1 : 1
}
