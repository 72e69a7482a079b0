import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { synthesizeForTests, type TestSynthesis } from './synthesize-for-tests.ts'

let synthesis: TestSynthesis
let template: Template

beforeAll(() => {
  synthesis = synthesizeForTests()
  template = Template.fromString(readFileSync(join(synthesis.cdkOut, 'Concordia.template.json'), 'utf8'))
})
afterAll(() => synthesis.remove())

const Statements = z.object({
  PolicyDocument: z.object({
    Statement: z.array(
      z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() }),
    ),
  }),
})

/** Statements of all policies of the portal's own roles; the CDK's deployment of the site has its own. */
function ownStatements() {
  return Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([logicalId]) => !logicalId.startsWith('CustomCDK'))
    .flatMap(([, policy]) => Statements.parse(policy['Properties']).PolicyDocument.Statement)
    .map(({ Action, Resource }) => ({ actions: [Action].flat(), resource: Resource }))
}

describe('the table', () => {
  it('is encrypted with our own key, restorable for 35 days, and cannot be deleted by accident', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        Replicas: [
          {
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
            SSESpecification: { KMSMasterKeyId: Match.anyValue() },
          },
        ],
      },
    })
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
  })

  it('lists by time, score and reference, forgets what has expired, and tells of each change', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      GlobalSecondaryIndexes: ['listByTime', 'listByScore', 'listByReference'].map((IndexName) =>
        Match.objectLike({ IndexName, Projection: { ProjectionType: 'ALL' } }),
      ),
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    })
  })
})

describe('the buckets', () => {
  it('are all private, encrypted, closed to plain HTTP and kept when the stack goes', () => {
    const buckets = template.findResources('AWS::S3::Bucket')
    expect(Object.keys(buckets)).toHaveLength(5)
    const privacy = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }
    for (const bucket of Object.values(buckets)) {
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: { BucketEncryption: expect.anything(), PublicAccessBlockConfiguration: privacy },
      })
    }
    template.resourcePropertiesCountIs(
      'AWS::S3::BucketPolicy',
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 's3:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      },
      5,
    )
  })

  it('take uploads from the pages of the portal only, scan them, and let nobody read what is infected', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: { CorsRules: [Match.objectLike({ AllowedOrigins: [{ Ref: 'PortalUrl' }] })] },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    })
    template.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
      Actions: { Tagging: { Status: 'ENABLED' } },
    })
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Condition: Match.objectLike({
              StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' },
            }),
          }),
        ]),
      },
    })
  })

  it('hold records for ten years against overwriting and deletion', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 3653 } } },
      VersioningConfiguration: { Status: 'Enabled' },
    })
  })
})

describe('the functions', () => {
  it('are six, on Node 24 and arm64, traced, each with a log that ends after three months', () => {
    template.resourcePropertiesCountIs(
      'AWS::Lambda::Function',
      {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: Match.anyValue(),
      },
      6,
    )
    const logs = Object.entries(template.findResources('AWS::Logs::LogGroup'))
    for (const [, log] of logs.filter(([logicalId]) => !logicalId.startsWith('CustomCDK'))) {
      expect(log['Properties']).toMatchObject({ RetentionInDays: 90 })
    }
  })

  it('have room in their environment for the settings of the service', () => {
    // Lambda takes 4 kB of names and values together; names of buckets and addresses get longer when deployed.
    for (const { Properties } of Object.values(template.findResources('AWS::Lambda::Function'))) {
      expect(Buffer.byteLength(JSON.stringify(Properties['Environment'] ?? {}))).toBeLessThan(3200)
    }
  })

  it('are not synthesized with settings of the service that they would refuse', () => {
    const mistaken = () => synthesizeForTests({ service: { name: { fr: 'Service' } } })
    expect(mistaken).toThrow('`service` in cdk.json is not as it must be')
  })

  it('are allowed single actions by name, never a whole service', () => {
    const actions = ownStatements().flatMap((statement) => statement.actions)
    expect(actions.length).toBeGreaterThan(20)
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
  })

  it('are allowed actions on all resources only where the service has no resources to name', () => {
    const everywhere = ownStatements().filter(({ resource }) => [resource].flat().includes('*'))
    expect(new Set(everywhere.flatMap(({ actions }) => actions))).toEqual(
      new Set(['dynamodb:ListStreams', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments']),
    )
  })

  it('never get permission to scan the table or to lift the lock of a record', () => {
    const actions = new Set(ownStatements().flatMap((statement) => statement.actions))
    for (const action of ['dynamodb:Scan', 's3:PutObjectRetention', 's3:BypassGovernanceRetention']) {
      expect(actions).not.toContain(action)
    }
  })
})

describe('work that is done later', () => {
  it('lands in a queue of 14 days when it has failed for good, and the queue rings', () => {
    const queues = template.findResources('AWS::SQS::Queue', {
      Properties: { MessageRetentionPeriod: 1_209_600 },
    })
    expect(Object.keys(queues)).toHaveLength(5)
    for (const logicalId of Object.keys(queues)) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        Threshold: 1,
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [logicalId, 'QueueName'] } }],
      })
    }
  })

  it('follows new outbox messages and what partners confirmed in the stream, and tries a failed one five times by itself', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { kind: { S: ['OutboxMessage'] } } },
            }),
          },
          {
            Pattern: JSON.stringify({
              eventName: ['INSERT'],
              dynamodb: { NewImage: { kind: { S: ['AuditEvent'] } } },
            }),
          },
          {
            Pattern: JSON.stringify({
              eventName: ['MODIFY'],
              dynamodb: { NewImage: { watchedFor: { S: ['confirmations'] } } },
            }),
          },
        ],
      },
    })
  })
})

describe('sign-in', () => {
  it('is by a code sent by e-mail, with a public client that gets an authorization code', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        UserPoolTier: 'ESSENTIALS',
        DeletionProtection: 'ACTIVE',
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } },
      },
    })
    // CloudFormation could not make a pool that sends from a domain before the domain is verified.
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: {
        'Fn::If': [
          Match.anyValue(),
          Match.objectLike({ EmailSendingAccount: 'DEVELOPER' }),
          { EmailSendingAccount: 'COGNITO_DEFAULT' },
        ],
      },
    })
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
    })
    template.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 })
    template.resourceCountIs('AWS::Cognito::ManagedLoginBranding', 1)
  })
})

describe('alarms', () => {
  it('ring for faults, throttling, waiting, silence and mail that comes back, and name a chapter of the runbook', () => {
    const runbook = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8')
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'))
    expect(alarms.length).toBeGreaterThanOrEqual(14)
    for (const alarm of alarms) {
      const { AlarmDescription } = z.object({ AlarmDescription: z.string() }).parse(alarm['Properties'])
      const [, anchor] = /docs\/operations\.md#alarm-([a-z-]+)$/.exec(AlarmDescription) ?? []
      expect(runbook).toContain(`### Alarm: ${anchor}\n`)
    }
  })
})

it('cdk-nag finds nothing that is not accepted with its reason', () => {
  const report = readFileSync(join(synthesis.cdkOut, 'validation-report.json'), 'utf8')
  expect(JSON.parse(report)).toMatchObject({ pluginReports: [] })
})
