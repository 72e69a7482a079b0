import { describe, expect, it } from 'vitest'
import { Template } from './read-template.ts'
import { resolve, resolveText } from './resolve.ts'
import { createScope } from './scope.ts'

const template = Template.parse({
  Parameters: { PortalUrl: { Type: 'String', AllowedPattern: '^https?://[^/]+$' }, Note: { Default: '' } },
  Conditions: { HasNote: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Note' }, ''] }] } },
  Resources: {
    DocumentsBucket089EA665: { Type: 'AWS::S3::Bucket' },
    StorageTableB43FDCE7: { Type: 'AWS::DynamoDB::GlobalTable' },
    Named: {
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] } },
    },
    Odd: { Type: 'AWS::Odd::Thing' },
  },
})
const stack = { name: 'Concordia', account: '111111111111', region: 'eu-west-3', template, assetPaths: {} }
const scope = createScope(stack, {
  parameters: { PortalUrl: 'http://localhost:8080' },
  attribute: ({ Type }, name) =>
    Type === 'AWS::S3::Bucket' && name === 'RegionalDomainName' ? 'localhost:8081' : undefined,
})

describe('the values of a template', () => {
  it('come from parameters, pseudo parameters and the names of resources', () => {
    expect(resolve({ Ref: 'PortalUrl' }, scope)).toBe('http://localhost:8080')
    expect(resolve({ Ref: 'AWS::AccountId' }, scope)).toBe('111111111111')
    expect(resolve({ Ref: 'StorageTableB43FDCE7' }, scope)).toBe('concordia-storage-table')
    expect(resolve({ Ref: 'Named' }, scope)).toBe('a-eu-west-3')
    expect(resolve({ 'Fn::GetAtt': ['StorageTableB43FDCE7', 'Arn'] }, scope)).toBe(
      'arn:aws:dynamodb:eu-west-3:111111111111:table/concordia-storage-table',
    )
  })

  it('come from whoever runs the template, where it knows better', () => {
    expect(resolve({ 'Fn::GetAtt': ['DocumentsBucket089EA665', 'RegionalDomainName'] }, scope)).toBe(
      'localhost:8081',
    )
  })

  it('are put together by the functions that the CDK writes', () => {
    expect(resolve({ 'Fn::Select': [1, { 'Fn::Split': ['://', { Ref: 'PortalUrl' }] }] }, scope)).toBe(
      'localhost:8080',
    )
    expect(resolve({ 'Fn::Join': ['', ['a/', { Ref: 'AWS::URLSuffix' }]] }, scope)).toBe('a/amazonaws.com')
    const pattern = '${PortalUrl}/${Own}/${!Kept}/${DocumentsBucket089EA665.Arn}'
    expect(resolve({ 'Fn::Sub': [pattern, { Own: { Ref: 'AWS::Region' } }] }, scope)).toBe(
      'http://localhost:8080/eu-west-3/${Kept}/arn:aws:s3:::concordia-documents-bucket',
    )
  })

  it('follow the conditions, and a property without a value is not there', () => {
    const note = { 'Fn::If': ['HasNote', { Ref: 'Note' }, { Ref: 'AWS::NoValue' }] }
    expect(resolve({ note, list: [1, note] }, scope)).toEqual({ list: [1] })
    expect(resolve(note, scope)).toBeUndefined()
    const noted = createScope(stack, { parameters: { PortalUrl: 'http://localhost', Note: 'yes' } })
    expect(resolve({ note }, noted)).toEqual({ note: 'yes' })
  })

  it('are refused with a sentence where they cannot be known', () => {
    expect(() => resolve({ Ref: 'Nobody' }, scope)).toThrow('refers to Nobody')
    expect(() => resolve({ 'Fn::GetAtt': ['Odd', 'Colour'] }, scope)).toThrow(
      'Colour of Odd (AWS::Odd::Thing)',
    )
    expect(() => resolve({ 'Fn::ImportValue': 'x' }, scope)).toThrow('Fn::ImportValue')
    expect(() => resolveText({ a: 1 }, scope)).toThrow('a text is expected')
  })
})

describe('the parameters', () => {
  it('must all have a value of the form that the template allows, and no other is taken', () => {
    expect(() => createScope(stack, { parameters: {} })).toThrow('PortalUrl needs a value')
    expect(() => createScope(stack, { parameters: { PortalUrl: 'http://localhost/' } })).toThrow(
      'PortalUrl takes',
    )
    expect(() => createScope(stack, { parameters: { PortalUrl: 'http://x', PortalURL: 'y' } })).toThrow(
      'PortalURL',
    )
  })
})
