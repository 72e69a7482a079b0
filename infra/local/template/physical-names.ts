import type { SynthesizedStack } from './read-template.ts'

type Named = { name: string; stack: SynthesizedStack }

const at = (service: string, path: (name: string) => string) => (named: Named) =>
  `arn:aws:${service}:${named.stack.region}:${named.stack.account}:${path(named.name)}`

/** Forms of `Fn::GetAtt … Arn`, from each service's page of the Service Authorization Reference. */
const ARNS: Record<string, (named: Named) => string> = {
  'AWS::Cognito::UserPool': at('cognito-idp', (name) => `userpool/${name}`),
  'AWS::DynamoDB::GlobalTable': at('dynamodb', (name) => `table/${name}`),
  'AWS::IAM::Role': ({ name, stack }) => `arn:aws:iam::${stack.account}:role/${name}`,
  'AWS::KMS::Key': at('kms', (name) => `key/${name}`),
  'AWS::Lambda::Function': at('lambda', (name) => `function:${name}`),
  'AWS::Logs::LogGroup': at('logs', (name) => `log-group:${name}:*`),
  'AWS::S3::Bucket': ({ name }) => `arn:aws:s3:::${name}`,
  'AWS::SQS::Queue': at('sqs', (name) => name),
}

/** Other attributes; who runs the template usually answers these by itself (`Scope.attribute`). */
const ATTRIBUTES: Record<string, (named: Named) => string> = {
  'AWS::Cognito::UserPool.ProviderURL': ({ name, stack }) =>
    `https://cognito-idp.${stack.region}.amazonaws.com/${name}`,
  'AWS::CloudFront::OriginAccessControl.Id': ({ name }) => name,
  'AWS::CloudFront::Function.FunctionARN': ({ name, stack }) =>
    `arn:aws:cloudfront::${stack.account}:function/${name}`,
  'AWS::DynamoDB::GlobalTable.StreamArn': (named) =>
    `${at('dynamodb', (name) => `table/${name}`)(named)}/stream/local`,
  'AWS::S3::Bucket.RegionalDomainName': ({ name, stack }) => `${name}.s3.${stack.region}.amazonaws.com`,
}

/** Properties that give a resource its name where the template writes one. */
const NAME_PROPERTIES: Record<string, string> = {
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
}

/** Property that names a resource of this type where the template writes one; undefined when there is none. */
export const namePropertyOf = (type: string): string | undefined => NAME_PROPERTIES[type]

/** `StorageTable29E7D92C` becomes `concordia-storage-table`: stable, and a name that every service takes. */
export function usualName(logicalId: string, stack: SynthesizedStack): string {
  const words = logicalId.replace(/[0-9A-F]{8}$/, '').split(/(?<=[a-z0-9])(?=[A-Z])/)
  return [stack.name, ...words].join('-').toLowerCase()
}

/** What `Fn::GetAtt` gives in the usual form of the service; undefined when this table does not know it. */
export function usualAttribute(type: string, attribute: string, named: Named): string | undefined {
  const form = attribute === 'Arn' ? ARNS[type] : ATTRIBUTES[`${type}.${attribute}`]
  return form?.(named)
}
