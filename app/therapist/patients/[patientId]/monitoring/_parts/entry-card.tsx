import { getTranslations } from 'next-intl/server'
import { correctMinutes, recordMinutes } from '@/app/therapist/patients/[patientId]/monitoring/actions'
import { EntryForm } from '@/components/monitoring/entry-form'
import { Card } from '@/components/ui/card'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { EntryLine } from '@/lib/server/monitoring/entries'

type Props = { patientId: string; today: PlainDate; corrects: EntryLine | undefined; backHref: string }

/** Where minutes are written down, or an entry is corrected. */
export async function EntryCard({ corrects, ...form }: Props) {
  const t = await getTranslations('monitoring.form')
  return (
    <Card id="write" aria-labelledby="write-title" {...(corrects ? { mark: 'accent' as const } : {})}>
      <h2 id="write-title" className="text-lg font-semibold">
        {t(corrects ? 'titleCorrect' : 'title')}
      </h2>
      <p className="text-ink-muted mb-4 text-sm">{t(corrects ? 'leadCorrect' : 'lead')}</p>
      <EntryForm
        key={corrects?.id ?? 'new'}
        action={corrects ? correctMinutes : recordMinutes}
        corrects={corrects}
        {...form}
      />
    </Card>
  )
}
