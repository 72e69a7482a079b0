import { env } from 'node:process'

/**
 * Stands in for the SDK's chain of credentials (110 kB of ways in which a developer's machine signs in): Lambda puts
 * a function's own into its environment, and so does the local host.
 */
export const defaultProvider = () => () =>
  Promise.resolve({
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(env['AWS_SESSION_TOKEN'] && { sessionToken: env['AWS_SESSION_TOKEN'] }),
  })
