import { z } from 'zod'
import { DOSSIER_ZOOMS } from '@/lib/domain/progress/dossier'
import { parsePlainDate } from '@/lib/domain/shared/plain-date'

/** What is shown of a dossier, from its address. An address that says nothing sensible shows what is usual. */
export const dossierViewSchema = z.object({
  days: z.enum(DOSSIER_ZOOMS).catch('six_weeks'),
  until: z
    .string()
    .transform((given) => parsePlainDate(given))
    .nullable()
    .catch(null),
  session: z.uuid().nullable().catch(null),
})
export type DossierView = z.infer<typeof dossierViewSchema>
