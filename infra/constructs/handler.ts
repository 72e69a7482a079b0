import { fileURLToPath } from 'node:url'
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

type HandlerProps = {
  /** Path of the entry file from the repository's root; it exports `handler`. */
  entry: string
  description: string
  timeout: Duration
  memoryMB: number
  environment: Record<string, string>
  /** Takes events whose asynchronous handling failed twice more after the first time. */
  failures?: Queue
  /** Brings the typeface of the PDFs along (`functions/output/pdf/fonts.ts`). */
  fonts?: true
}

/** A few lines stand in for the SDK's dozen ways to credentials: a function gets its own by its environment. */
const SMALLER = {
  '--alias:@aws-sdk/credential-provider-node': `${ROOT}infra/constructs/bundled/environment-credentials.ts`,
}

/**
 * PDFKit's font reader carries a decoder of half a megabyte for a font format that we do not use (WOFF2): a few lines
 * stand in for it too. The fonts go beside the bundle, packed, under the path that they have in their package.
 */
const WITH_FONTS = {
  esbuildArgs: {
    ...SMALLER,
    '--alias:brotli/decompress.js': `${ROOT}infra/constructs/bundled/no-woff2.ts`,
  },
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_from: string, to: string) => [
      `node --import tsx "${ROOT}infra/bin/pack-fonts.ts" "${to}"`,
    ],
  },
} satisfies BundlingOptions

/** A function on Node 24 and arm64: one minified ESM file with the AWS SDK in it, so that it loads fast. */
export class Handler extends NodejsFunction {
  readonly executionRole: Role

  constructor(scope: Construct, id: string, props: HandlerProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // Made here, for the default role comes with a managed policy that may write any log of the account.
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)
    super(scope, id, {
      entry: `${ROOT}${props.entry}`,
      projectRoot: ROOT,
      depsLockFilePath: `${ROOT}package-lock.json`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memoryMB,
      environment: props.environment,
      tracing: Tracing.ACTIVE,
      logGroup,
      role,
      ...(props.failures ? { deadLetterQueue: props.failures } : {}),
      bundling: {
        format: OutputFormat.ESM,
        // The oldest Node on which the local host runs the very same file.
        target: 'node20',
        minify: true,
        mainFields: ['module', 'main'],
        externalModules: [],
        esbuildArgs: SMALLER,
        ...(props.fonts && WITH_FONTS),
      },
    })
    this.executionRole = role
    acknowledge(role, {
      'IAM5[Resource::*]': 'X-Ray has no resources to name: its two actions are granted on all or none.',
    })
  }
}
