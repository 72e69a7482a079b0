/** Errors of the SES API v2 as its SendEmail names them, with their HTTP status. */
const STATUS = {
  BadRequestException: 400,
  MessageRejected: 400,
  NotFoundException: 404,
  UnknownOperationException: 404,
} as const

export class SesError extends Error {
  override readonly name = 'SesError'
  readonly status: number

  constructor(
    readonly code: keyof typeof STATUS,
    message: string,
  ) {
    super(message)
    this.status = STATUS[code]
  }
}
