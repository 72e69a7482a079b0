import * as z from 'zod'

const Bilingual = z.object({ fr: z.string().min(1), en: z.string().min(1) })

/**
 * The service's own settings. The law's time limits are configuration, to be confirmed by the service's lawyer, and
 * never constants of the code.
 */
export const ServiceSettings = z.object({
  name: Bilingual,
  /** Official name and SIRET of the authority, for open data (SCDL `nomAttribuant`, `idAttribuant`). */
  authority: z.object({ name: z.string().min(1), siret: z.string().regex(/^\d{14}$/u) }),
  /** Under which terms awards are published, and the publisher's own prefix of ids (360Giving, `360G-…`). */
  openData: z.object({
    licence: z.object({ name: z.string().min(1), url: z.url() }),
    grantPrefix: z.string().regex(/^360G-[A-Za-z0-9]+$/u),
  }),
  postalAddress: z.string().min(1),
  email: z.email(),
  telephone: z.string().min(1),
  /** Months of silence that mean rejection (CRPA L231-4 3°). */
  silenceMonths: z.int().min(1),
  /** Court and time to appeal, by where the applicant lives (CJA R421-1, R421-7). */
  appeal: z.object({
    court: Bilingual,
    months: z.object({ local: z.int(), overseas: z.int(), abroad: z.int() }),
    /** Territories whose residents have the `local` time; other French ones have `overseas`. */
    localTerritories: z.array(z.string()),
    overseasTerritories: z.array(z.string()),
  }),
})
export type ServiceSettings = z.infer<typeof ServiceSettings>
