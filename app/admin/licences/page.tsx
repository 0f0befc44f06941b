import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { recordLicence } from '@/app/admin/licences/actions'
import { PageHeader } from '@/components/layout/page-header'
import { LicenceForm } from '@/components/measures/licence-form'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table/table'
import { TableCell } from '@/components/ui/table/table-cell'
import { TableHead } from '@/components/ui/table/table-head'
import { formatDay } from '@/lib/i18n/format-day'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getLicences } from '@/lib/server/measures/licences'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures.licences'))('title') }
}

/** Which measures the clinic may use whose wording somebody owns. */
export default async function LicencesPage() {
  const actor = await requireActor('clinic_admin')
  const [t, tm, format, licences] = await Promise.all([
    getTranslations('measures.licences'),
    getTranslations('measures.name'),
    getFormatter(),
    getLicences(actor.scope),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card as="div">
          {licences.length === 0 ? (
            <p>{t('none')}</p>
          ) : (
            <Table
              caption={t('title')}
              captionHidden
              head={
                <tr>
                  {(['measure', 'proof', 'granted', 'expires', 'by'] as const).map((column) => (
                    <TableHead key={column}>{t(column)}</TableHead>
                  ))}
                </tr>
              }
            >
              {licences.map((licence) => (
                <tr key={licence.measure}>
                  <TableCell rowHead>{tm(licence.measure)}</TableCell>
                  <TableCell className="break-words">{licence.proof}</TableCell>
                  <TableCell>{formatDay(format, licence.grantedOn, 'date')}</TableCell>
                  <TableCell>{licence.expiresOn ? formatDay(format, licence.expiresOn, 'date') : t('never')}</TableCell>
                  <TableCell>{licence.recordedBy}</TableCell>
                </tr>
              ))}
            </Table>
          )}
        </Card>
        <Card aria-labelledby="record">
          <h2 id="record" className="mb-3 text-lg font-semibold">
            {t('record')}
          </h2>
          <LicenceForm action={recordLicence} today={todayIn(actor.clinic.timeZone)} />
        </Card>
      </div>
    </>
  )
}
