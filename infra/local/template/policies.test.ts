import { describe, expect, it } from 'vitest'
import { isAllowed, type PolicyStatement } from './policies.ts'

const TABLE = 'arn:aws:dynamodb:eu-west-3:111111111111:table/portal'

const allow = (actions: string[], resources: string[], conditional = false): PolicyStatement => ({
  effect: 'Allow',
  actions,
  resources,
  conditional,
})
const deny = (actions: string[], resources: string[], conditional = false): PolicyStatement => ({
  ...allow(actions, resources, conditional),
  effect: 'Deny',
})

describe('a permission', () => {
  it('is given by a statement that names action and resource', () => {
    expect(isAllowed([allow(['dynamodb:GetItem'], [TABLE])], 'dynamodb:GetItem', TABLE)).toBe(true)
  })

  it('is not given where nothing is said', () => {
    const statements = [allow(['dynamodb:GetItem'], [TABLE])]
    expect(isAllowed([], 'dynamodb:GetItem', TABLE)).toBe(false)
    expect(isAllowed(statements, 'dynamodb:PutItem', TABLE)).toBe(false)
    expect(isAllowed(statements, 'dynamodb:GetItem', `${TABLE}/index/listByTime`)).toBe(false)
  })

  it('reaches as far as its wildcards and no further', () => {
    const statements = [allow(['s3:Get*'], ['arn:aws:s3:::documents/*'])]
    expect(isAllowed(statements, 's3:GetObject', 'arn:aws:s3:::documents/dos_1/a b?.pdf')).toBe(true)
    expect(isAllowed(statements, 's3:GetObject', 'arn:aws:s3:::documents')).toBe(false)
    expect(isAllowed(statements, 's3:PutObject', 'arn:aws:s3:::documents/dos_1')).toBe(false)
    expect(isAllowed([allow(['*'], ['*'])], 'ses:SendEmail', 'arn:aws:ses:x')).toBe(true)
    expect(isAllowed([allow(['s3:GetObject'], ['a?c'])], 's3:GetObject', 'abc')).toBe(true)
    expect(isAllowed([allow(['s3:GetObject'], ['a.c'])], 's3:GetObject', 'abc')).toBe(false)
  })

  it('does not depend on the case of the action, but on that of the resource', () => {
    const statements = [allow(['DynamoDB:getitem'], [TABLE])]
    expect(isAllowed(statements, 'dynamodb:GetItem', TABLE)).toBe(true)
    expect(isAllowed(statements, 'dynamodb:GetItem', TABLE.toUpperCase())).toBe(false)
  })

  it('is taken away by any statement that denies it', () => {
    const statements = [allow(['s3:*'], ['*']), deny(['s3:DeleteObject'], ['arn:aws:s3:::records/*'])]
    expect(isAllowed(statements, 's3:DeleteObject', 'arn:aws:s3:::records/a')).toBe(false)
    expect(isAllowed(statements, 's3:DeleteObject', 'arn:aws:s3:::documents/a')).toBe(true)
  })

  it('that holds under a condition is not counted on, and a conditional denial is always feared', () => {
    expect(isAllowed([allow(['s3:GetObject'], ['*'], true)], 's3:GetObject', 'a')).toBe(false)
    const denied = [allow(['s3:GetObject'], ['*']), deny(['s3:GetObject'], ['*'], true)]
    expect(isAllowed(denied, 's3:GetObject', 'a')).toBe(false)
  })
})
