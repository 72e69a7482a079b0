import { Validations } from 'aws-cdk-lib'
import type { IConstruct } from 'constructs'

/**
 * Accepts findings of cdk-nag on a construct and all beneath it. Each finding is named in full
 * (`IAM5[Resource::*]`, without the `AwsSolutions-` in front) and carries the reason that makes it acceptable.
 */
export function acknowledge(construct: IConstruct, reasons: Record<string, string>): void {
  for (const [finding, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions-${finding}`, reason })
  }
}
