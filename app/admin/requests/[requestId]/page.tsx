import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OwnPasswordField } from '@/components/access/own-password-field'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { PageHeader } from '@/components/layout/page-header'
import { RequestFields } from '@/components/people/requests/request-fields'
import { WhatGoes } from '@/components/people/requests/what-goes'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { idField } from '@/lib/schemas/primitives'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getSecondLook } from '@/lib/server/people/requests/second-look'
import { erase } from './actions'

type Props = { params: Promise<{ requestId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('erasure.look'))('metaTitle') }
}

/** Before a record goes for good: in plain words what goes and what stays, and the password. */
export default async function SecondLookPage({ params }: Props) {
  const actor = await requireActor('clinic_admin')
  const id = idField<string>().safeParse((await params).requestId)
  const look = id.success ? await getSecondLook(actor.scope, id.data) : null
  if (!look) notFound()
  const t = await getTranslations('erasure')
  const { requestId, version, patientName, waitsFor } = look
  return (
    <>
      <p className="mb-2">
        <TextLink href="/admin/requests">{t('look.back')}</TextLink>
      </p>
      <PageHeader
        title={t('look.title', { name: patientName })}
        lead={t('look.lead', { name: look.decidedBy, ground: t(`ground.${look.ground}`) })}
      />
      <div className="grid max-w-4xl items-start gap-4 lg:grid-cols-2">
        <WhatGoes patientName={patientName} going={look.going} daysStaying={look.daysStaying} />
        <Card aria-labelledby="password" className="lg:col-span-2">
          <h2 id="password" className="mb-2 text-lg font-semibold">
            {t('look.password')}
          </h2>
          {waitsFor ? (
            <Callout tone="caution" title={t(`look.waits.${waitsFor}`)} />
          ) : (
            <Form action={erase} aria-label={t('look.password')} className="flex flex-col items-start gap-3">
              <RequestFields request={{ id: requestId, version }} />
              <OwnPasswordField />
              <SubmitButton variant="danger">{t('look.submit')}</SubmitButton>
            </Form>
          )}
          <p className="text-ink-muted mt-3 text-sm">{t('look.rethink')}</p>
        </Card>
      </div>
    </>
  )
}
