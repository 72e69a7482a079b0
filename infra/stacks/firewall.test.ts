import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { expect, it } from 'vitest'
import { readTemplate } from '../local/template/read-template.ts'
import { synthesizeForTests } from './synthesize-for-tests.ts'

it('the firewall is a stack of its own in us-east-1, made only when it is asked for', () => {
  const without = synthesizeForTests()
  expect(() => readTemplate(without.cdkOut, 'ConcordiaFirewall')).toThrow('npm run synth')
  without.remove()

  const { cdkOut, remove } = synthesizeForTests({ firewall: 'true' })
  expect(readTemplate(cdkOut, 'ConcordiaFirewall').region).toBe('us-east-1')
  Template.fromString(
    readFileSync(join(cdkOut, 'ConcordiaFirewall.template.json'), 'utf8'),
  ).hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' })
  remove()
})
