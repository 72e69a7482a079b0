/** What can be downloaded of a submission, for ever. Apart from the schemas, so that pages carry no schema library. */
export const PRINTED_FILES = ['dossier.pdf', 'receipt.pdf'] as const
export type PrintedFile = (typeof PRINTED_FILES)[number]

export const SUBMISSION_FILES = ['content.json', ...PRINTED_FILES] as const

/** `making`: the job has not come to it yet · `made` · `failed`: it could not be made, somebody was told. */
export const PRINT_STATES = ['making', 'made', 'failed'] as const

/** Milliseconds after which a document that is not there may be asked for again. */
export const PRINT_PATIENCE = 60_000
