import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { createApp } from './app.ts'

const CdkJson = z.object({ context: z.record(z.string(), z.json()) })

const CDK_JSON = new URL('../../cdk.json', import.meta.url)

export type TestSynthesis = { cdkOut: string; remove: () => void }

/**
 * Synthesizes with the context of cdk.json, cdk-nag and all, into a folder that `remove` takes away again. Nothing is
 * bundled, so that the template is there in seconds and needs no built site; assets are not to be run.
 */
export function synthesizeForTests(context: Record<string, unknown> = {}): TestSynthesis {
  const cdkOut = mkdtempSync(join(tmpdir(), 'concordia-synthesis-'))
  const fromFile = CdkJson.parse(JSON.parse(readFileSync(CDK_JSON, 'utf8'))).context
  const remove = () => rmSync(cdkOut, { recursive: true })
  try {
    createApp({
      outdir: cdkOut,
      context: { ...fromFile, 'aws:cdk:bundling-stacks': [], ...context },
    }).synth()
  } catch (error) {
    remove()
    throw error
  }
  return { cdkOut, remove }
}
