import { readFileSync } from 'node:fs'
import { resolve as resolvePath } from 'node:path'
import * as z from 'zod'

export type Json = z.infer<ReturnType<typeof z.json>>

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.json()).default({}),
})
export type Resource = z.infer<typeof Resource>

const Parameter = z.object({
  Default: z.string().optional(),
  AllowedPattern: z.string().optional(),
})

export const Template = z.object({
  Parameters: z.record(z.string(), Parameter).default({}),
  Conditions: z.record(z.string(), z.json()).default({}),
  Resources: z.record(z.string(), Resource),
})
export type Template = z.infer<typeof Template>

const Assets = z.object({
  files: z.record(z.string(), z.object({ source: z.object({ path: z.string(), packaging: z.string() }) })),
})

const Manifest = z.object({
  artifacts: z.record(z.string(), z.object({ environment: z.string().optional() })),
})

/** A synthesized stack as it lies in `cdk.out`. */
export type SynthesizedStack = {
  name: string
  account: string
  region: string
  template: Template
  /** Absolute path of each file asset by its hash. */
  assetPaths: Record<string, string>
}

/** Reads a stack out of a cloud assembly. Throws when it is not there or not what the CDK writes. */
export function readTemplate(cdkOut: string, name = 'Concordia'): SynthesizedStack {
  const assets = Assets.parse(readJson(cdkOut, `${name}.assets.json`))
  const files = Object.entries(assets.files)
  return {
    name,
    ...environmentOf(Manifest.parse(readJson(cdkOut, 'manifest.json')), name),
    template: Template.parse(readJson(cdkOut, `${name}.template.json`)),
    assetPaths: Object.fromEntries(
      files.map(([hash, file]) => [hash, resolvePath(cdkOut, file.source.path)]),
    ),
  }
}

function readJson(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolvePath(folder, file), 'utf8'))
  } catch (cause) {
    throw new Error(`${file} cannot be read in ${folder}. Run \`npm run synth\` first.`, { cause })
  }
}

/** The manifest writes the environment as `aws://ACCOUNT/REGION`. */
function environmentOf(
  manifest: z.infer<typeof Manifest>,
  name: string,
): { account: string; region: string } {
  const [, account, region] =
    /^aws:\/\/(\d{12})\/(.+)$/.exec(manifest.artifacts[name]?.environment ?? '') ?? []
  if (account && region) return { account, region }
  throw new Error(`The cloud assembly does not say for which account and region ${name} is.`)
}
