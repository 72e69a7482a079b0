import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ENV } from '../../../shared/env-names.ts'
import { synthesizeForTests, type TestSynthesis } from '../../stacks/synthesize-for-tests.ts'
import { buckets } from './buckets.ts'
import { behaviours } from './distribution.ts'
import { functions, type TemplateFunction } from './functions.ts'
import { httpRoutes } from './http-routes.ts'
import { isAllowed } from './policies.ts'
import { readTemplate } from './read-template.ts'
import { createScope, type Scope } from './scope.ts'
import { signInClient } from './sign-in-client.ts'
import { tableDefinition, tableDefinitionFromConstruct } from './table-definition.ts'
import { eventTriggers, scheduleTriggers, streamTriggers } from './triggers.ts'

const PORTAL = 'http://localhost:8080'
const ISSUER = `${PORTAL}/_sign-in`
const DOCUMENTS_HOST = 'localhost:8081'
const ARN = 'arn:aws:dynamodb:eu-west-3:111111111111:table/concordia-storage-table'

const HERE: Record<string, string> = {
  'AWS::Cognito::UserPool.ProviderURL': ISSUER,
  'AWS::S3::Bucket.RegionalDomainName': DOCUMENTS_HOST,
  'AWS::DynamoDB::GlobalTable.StreamArn': `${ARN}/stream/2027`,
}

let synthesis: TestSynthesis
let scope: Scope
let all: TemplateFunction[]

beforeAll(() => {
  synthesis = synthesizeForTests()
  scope = createScope(readTemplate(synthesis.cdkOut), {
    parameters: {
      PortalUrl: PORTAL,
      MailFrom: 'concordia@demo.example',
      FirstAdminEmail: 'admin@demo.example',
    },
    attribute: ({ Type }, name) => HERE[`${Type}.${name}`],
  })
  all = functions(scope)
})
afterAll(() => synthesis.remove())

const named = (name: string): TemplateFunction => {
  const found = all.find((candidate) => candidate.name.endsWith(name))
  if (!found) throw new Error(`no function ${name}`)
  return found
}

describe('the table read from the template', () => {
  it('is the same as the one that the tests of the stores create from the construct', () => {
    const { createTable, timeToLiveAttribute } = tableDefinition(scope)
    expect(timeToLiveAttribute).toBe('expiresAt')
    expect({ ...createTable, TableName: '' }).toEqual({ ...tableDefinitionFromConstruct(), TableName: '' })
  })
})

describe('the buckets read from the template', () => {
  it('say which pages may reach the documents, and that uploads are announced and scanned', () => {
    expect(buckets(scope).find(({ name }) => name === 'concordia-documents-bucket')).toMatchObject({
      cors: [
        {
          allowedOrigins: [PORTAL],
          allowedMethods: ['GET', 'POST', 'PUT'],
          exposedHeaders: ['ETag', 'x-amz-version-id'],
        },
      ],
      versioned: true,
      objectLock: undefined,
      eventBridge: true,
      malwareScan: true,
    })
  })

  it('say for how long records are locked', () => {
    expect(buckets(scope).find(({ objectLock }) => objectLock)).toMatchObject({
      name: 'concordia-records-bucket',
      objectLock: { mode: 'GOVERNANCE', days: 3653 },
      malwareScan: false,
    })
  })
})

describe('the functions read from the template', () => {
  it('come with the environment that a deployment would give them', () => {
    expect(all.map(({ name }) => name)).toEqual([
      'concordia-api',
      'concordia-outbox-record-changed',
      'concordia-returns-mail-returned',
      'concordia-uploads-document-uploaded',
      'concordia-due-work-due',
      'concordia-jobs-job',
    ])
    expect(named('api')).toMatchObject({
      module: 'index',
      handler: 'handler',
      timeoutSeconds: 29,
      memoryMB: 1024,
    })
    expect(named('api').environment).toMatchObject({
      [ENV.portalUrl]: PORTAL,
      [ENV.tableName]: 'concordia-storage-table',
      [ENV.documentsBucket]: 'concordia-documents-bucket',
      [ENV.recordsBucket]: 'concordia-records-bucket',
      [ENV.oidcIssuer]: ISSUER,
      [ENV.oidcClientId]: signInClient(scope).clientId,
      [ENV.firstAdminEmail]: 'admin@demo.example',
    })
    expect(named('record-changed').environment).toMatchObject({
      [ENV.mailFrom]: 'concordia@demo.example',
      [ENV.mailConfigurationSet]: 'concordia-mail-configuration-set',
    })
  })

  it('may do what their work needs, and nothing of the others', () => {
    const may = (name: string, action: string, resource: string) =>
      isAllowed(named(name).statements, action, resource)
    const document = 'arn:aws:s3:::concordia-documents-bucket/dos_1/doc_1'
    const record = 'arn:aws:s3:::concordia-records-bucket/dos_1/1.json'
    const identity = 'arn:aws:ses:eu-west-3:111111111111:identity/demo.example'
    for (const { name } of all) {
      for (const action of [
        'GetItem',
        'PutItem',
        'UpdateItem',
        'DeleteItem',
        'ConditionCheckItem',
        'Query',
      ]) {
        expect(may(name, `dynamodb:${action}`, ARN)).toBe(true)
      }
      expect(may(name, 'dynamodb:Query', `${ARN}/index/listByScore`)).toBe(true)
      expect(may(name, 'dynamodb:Scan', ARN)).toBe(false)
      expect(may(name, 'dynamodb:DeleteTable', ARN)).toBe(false)
      expect(may(name, 'ses:SendEmail', identity)).toBe(name.endsWith('record-changed'))
      expect(may(name, 's3:DeleteObject', record)).toBe(false)
      expect(may(name, 's3:PutObject', document)).toBe(name.endsWith('api'))
    }
    expect(may('api', 's3:GetObject', record)).toBe(true)
    expect(may('due', 's3:PutObject', record)).toBe(true)
    expect(may('due', 's3:GetObject', record)).toBe(false)
    expect(may('api', 's3:GetObjectVersion', document)).toBe(true)
    expect(may('api', 's3:DeleteObject', document)).toBe(false)
    expect(may('document-uploaded', 's3:DeleteObjectVersion', document)).toBe(true)
    expect(may('record-changed', 's3:DeleteObject', document)).toBe(true)
    expect(may('record-changed', 's3:GetObject', document)).toBe(false)
  })
})

describe('what starts the functions', () => {
  it('is, for everything under /api, a request in the form of payload 2.0', () => {
    expect(httpRoutes(scope, all)).toEqual([
      {
        routeKey: 'ANY /api/{proxy+}',
        method: 'ANY',
        path: '/api/{proxy+}',
        payloadVersion: '2.0',
        function: named('api'),
      },
    ])
  })

  it('is, for e-mails, a new outbox message in the stream, or a change of what was confirmed; for long work, a job', () => {
    const [mails, jobs, ...others] = streamTriggers(scope, all)
    expect(others).toEqual([])
    expect(jobs).toMatchObject({
      function: named('job'),
      filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['Job'] } } } }],
      deadLetterArn: 'arn:aws:sqs:eu-west-3:111111111111:concordia-jobs-failures-queue',
    })
    expect([mails]).toEqual([
      {
        function: named('record-changed'),
        streamArn: `${ARN}/stream/2027`,
        batchSize: 10,
        startingPosition: 'TRIM_HORIZON',
        filters: [
          { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['OutboxMessage'] } } } },
          { eventName: ['INSERT'], dynamodb: { NewImage: { kind: { S: ['AuditEvent'] } } } },
          { eventName: ['MODIFY'], dynamodb: { NewImage: { watchedFor: { S: ['confirmations'] } } } },
        ],
        bisectOnError: true,
        reportsItemFailures: true,
        retries: 5,
        deadLetterArn: 'arn:aws:sqs:eu-west-3:111111111111:concordia-outbox-failures-queue',
      },
    ])
  })

  it('is, for documents, their arrival and their malware verdict; for letters, their e-mail that came back; a rule that only logs starts nothing', () => {
    const every = eventTriggers(scope, all)
    const triggers = every.filter((trigger) => trigger.function === named('document-uploaded'))
    const others = every.filter((trigger) => !triggers.includes(trigger))
    expect(others).toMatchObject([
      {
        function: named('mail-returned'),
        pattern: { detail: { mail: { tags: { decision: [{ exists: true }] } } } },
      },
    ])
    expect(triggers.map(({ pattern }) => pattern)).toEqual([
      {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: { bucket: { name: ['concordia-documents-bucket'] } },
      },
      {
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
        detail: { s3ObjectDetails: { bucketName: ['concordia-documents-bucket'] } },
      },
    ])
  })

  it('is, for what becomes due, the clock: every quarter of an hour', () => {
    expect(scheduleTriggers(scope, all)).toMatchObject([{ function: named('due'), everySeconds: 900 }])
  })
})

describe('the public address', () => {
  it('gives the API what is under /api, untouched, and everything else to the site', () => {
    const [api, site] = behaviours(scope)
    expect(api).toMatchObject({ pathPattern: '/api/*', origin: 'api', viewerRequestCode: undefined })
    expect(api?.allowedMethods).toContain('DELETE')
    expect(site).toMatchObject({ pathPattern: '*', origin: 'site', allowedMethods: ['GET', 'HEAD'] })
    expect(site?.viewerRequestCode).toContain('function handler(event)')
  })

  it('tells the browser to run nothing but our own pages and to talk to nobody but the documents', () => {
    for (const { headers } of behaviours(scope)) {
      const values = Object.fromEntries(headers.map(({ name, value }) => [name, value]))
      expect(values).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'cross-origin-opener-policy': 'same-origin',
      })
      const policy = (values['content-security-policy'] ?? '').split('; ')
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          `img-src 'self' data: blob: ${DOCUMENTS_HOST}`,
          `connect-src 'self' ${DOCUMENTS_HOST}`,
          "base-uri 'none'",
          "frame-ancestors 'none'",
        ]),
      )
      expect(policy.join()).not.toContain('unsafe')
    }
  })

  it('is where sign-in comes back to', () => {
    expect(signInClient(scope)).toEqual({
      clientId: 'concordia-sign-in-user-pool-client',
      callbackUrls: [`${PORTAL}/api/auth/callback`],
      logoutUrls: [`${PORTAL}/`],
      scopes: ['openid', 'email', 'profile'],
    })
  })
})
