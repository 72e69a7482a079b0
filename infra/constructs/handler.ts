import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { AssetHashType, DockerImage, type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
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
}

/** The bundle of a function, made by a process of its own: the bundler answers later, and the CDK cannot wait. */
function bundleOf(entry: string): Code {
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // Never used: what is made on this machine needs no container. But the CDK tells two bundles apart by the command.
      image: DockerImage.fromRegistry('node'),
      command: [entry],
      local: {
        tryBundle: (folder) => {
          const tool = ['--import', 'tsx', `${ROOT}infra/bin/bundle-function.ts`]
          execFileSync(execPath, [...tool, `${ROOT}${entry}`, folder], { cwd: ROOT, stdio: ['ignore', 2, 2] })
          return true
        },
      },
    },
  })
}

/** A function on Node 24 and arm64: one minified ESM file with the AWS SDK in it, so that it loads fast. */
export class Handler extends LambdaFunction {
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
      code: bundleOf(props.entry),
      handler: 'index.handler',
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
    })
    this.executionRole = role
    acknowledge(role, {
      'IAM5[Resource::*]': 'X-Ray has no resources to name: its two actions are granted on all or none.',
    })
  }
}
