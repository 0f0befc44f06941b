import { getFormatter, getTranslations } from 'next-intl/server'
import { makePatientCard, replacePatientCard } from '@/app/therapist/patients/[patientId]/card/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PatientCard } from '@/components/people/patient-card'
import { PrintButton } from '@/components/people/print-button'
import { Card } from '@/components/ui/card'
import { CopyField } from '@/components/ui/copy-field'
import { Disclosure } from '@/components/ui/disclosure'
import { initials } from '@/lib/domain/people/names'
import { env } from '@/lib/env'
import type { ClinicFacts } from '@/lib/server/auth/actor'
import type { Branding } from '@/lib/server/people/branding/branding'
import type { CardPage } from '@/lib/server/people/card'

/** The card with what can be done about it; or the way to the first one. */
export async function CardPanel({
  page,
  clinic,
  branding,
}: {
  page: CardPage
  clinic: ClinicFacts
  branding: Branding
}) {
  const [t, common, format] = await Promise.all([
    getTranslations('access.card'),
    getTranslations('common'),
    getFormatter(),
  ])
  const { patient, card } = page
  if (!card?.code) {
    return (
      <Card className="no-print">
        <h2 className="text-lg font-semibold">{t('none')}</h2>
        <p className="text-ink-muted mt-1 mb-4">{card ? t('unreadable') : t('noneText')}</p>
        <MakeForm patientId={patient.id} label={t('make')} />
      </Card>
    )
  }
  const until = format.dateTime(card.expiresAt, 'long', { timeZone: clinic.timeZone })
  const door = new URL('/door', env().APP_URL)
  return (
    <div className="flex flex-col gap-4">
      <PatientCard
        clinicName={clinic.name}
        clinicPhone={clinic.phone}
        clinicAddress={branding.address}
        brandColour={branding.brandColour}
        hasLogo={branding.hasLogo}
        initials={initials(patient.givenName, patient.familyName)}
        code={card.code}
        address={card.address}
        doorAddress={`${door.host}${door.pathname}`}
      />
      <div className="no-print flex max-w-[105mm] flex-col gap-4">
        <p className="text-ink-muted">{t('validUntil', { date: until })}</p>
        <div className="flex flex-wrap items-center gap-3">
          <PrintButton>{t('print')}</PrintButton>
          <span className="text-ink-muted text-sm">{t('printHint')}</span>
        </div>
        {card.address ? (
          <CopyField label={t('addressLabel')} value={card.address} copy={common('copy')} copied={common('copied')} />
        ) : (
          <div className="flex flex-col gap-2">
            <p>{t('squareUsed')}</p>
            <MakeForm patientId={patient.id} label={t('newSquare')} />
          </div>
        )}
        <Disclosure summary={t('replaceTitle')}>
          <p className="text-ink-muted mb-3">{t('replaceText')}</p>
          <Form action={replacePatientCard} idPrefix="replace-">
            <input type="hidden" name="patientId" value={patient.id} />
            <SubmitButton variant="secondary" size="md">
              {t('replace')}
            </SubmitButton>
          </Form>
        </Disclosure>
      </div>
    </div>
  )
}

function MakeForm({ patientId, label }: { patientId: string; label: string }) {
  return (
    <Form action={makePatientCard} idPrefix="make-">
      <input type="hidden" name="patientId" value={patientId} />
      <SubmitButton size="md">{label}</SubmitButton>
    </Form>
  )
}
