import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { synthesizeForTests, type TestSynthesis } from '../../stacks/synthesize-for-tests.ts'
import { ensureSynthesized } from './synthesize.ts'

const INFRA = ['bin', 'bundling', 'constructs', 'stacks'].map((folder) => `infra/${folder}`)

/**
 * A repository of a few files, whose build does nothing and whose CDK copies a synthesis made before: what is tested
 * is when the tools are run and what is said, not the tools.
 */
let root: string
let synthesis: TestSynthesis
let said: string[]

const write = (file: string, content: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), content)
}

const synthesize = (force = false) => {
  said = []
  return ensureSynthesized({ root, force, say: (line) => said.push(line) })
}

const runs = () => readFileSync(join(root, 'runs'), 'utf8').split('\n').length - 1

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'concordia-repository-'))
  synthesis = synthesizeForTests()
  for (const folder of ['frontend', 'functions', 'shared', ...INFRA]) {
    write(`${folder}/a.ts`, folder)
  }
  for (const file of ['cdk.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']) write(file, file)
  write('node_modules/vite/bin/vite.js', '')
  write(
    'node_modules/aws-cdk/bin/cdk',
    `require('fs').appendFileSync('runs', 'x\\n'); require('fs').cpSync(${JSON.stringify(synthesis.cdkOut)}, 'cdk.out', { recursive: true })`,
  )
})
afterEach(() => {
  synthesis.remove()
  rmSync(root, { recursive: true })
})

describe('the synthesis that the local portal runs', () => {
  it('is made once, and used again as long as no source has changed', async () => {
    expect(await synthesize()).toBe(join(root, 'cdk.out'))
    expect(said).toEqual([
      expect.stringMatching(/^Building the pages: done in/),
      expect.stringMatching(/^Synthesizing the stack: done in/),
    ])
    write('functions/a.test.ts', 'a test is not deployed')
    write('frontend/e2e/b.ts', 'nor is a journey')
    await synthesize()
    expect(said).toEqual(['The synthesized stack is up to date.'])
    expect(runs()).toBe(1)
  })

  it('is made again when a source changes, moves or goes, when it is damaged, and when it is asked for', async () => {
    await synthesize()
    write('shared/a.ts', 'changed')
    await synthesize()
    cpSync(join(root, 'shared/a.ts'), join(root, 'shared/b.ts'))
    await synthesize()
    rmSync(join(root, 'shared/b.ts'))
    await synthesize()
    rmSync(join(root, 'cdk.out/Concordia.template.json'))
    await synthesize()
    await synthesize(true)
    expect(runs()).toBe(6)
  })

  it('does not keep the bundles of earlier ones', async () => {
    write('cdk.out/asset.0123/index.mjs', 'old')
    await synthesize()
    expect(readdirSync(join(root, 'cdk.out'))).not.toContain('asset.0123')
  })

  it('that fails says which step it was and how the tool ended, and is tried again', async () => {
    write('node_modules/vite/bin/vite.js', 'console.error("main.tsx:3 Unexpected token"); process.exit(1)')
    await expect(synthesize()).rejects.toThrow(
      /^Building the pages failed: `vite build` ended with\nmain.tsx:3 Unexpected/,
    )
    write('node_modules/vite/bin/vite.js', '')
    await synthesize()
    expect(runs()).toBe(1)
  })
})
