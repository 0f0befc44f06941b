import { getTranslations } from 'next-intl/server'
import { chooseTemplate } from '@/app/therapist/patients/[patientId]/programme/actions'
import { TemplateCard } from '@/components/programmes/template-card'
import { TemplateFilter } from '@/components/programmes/template-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { CONDITIONS, DIRECTIONS } from '@/lib/domain/assessment/vocabulary'
import type { StaffActor } from '@/lib/server/auth/actor'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import { getTemplateChoices } from '@/lib/server/programmes/template-queries'

type Params = {
  readonly q?: string | undefined
  readonly condition?: string | undefined
  readonly direction?: string | undefined
}

/** Without a programme yet: the templates, best match first, with a filter that stands in the address. */
export async function TemplateChoices({
  actor,
  picture,
  params,
}: {
  actor: StaffActor
  picture: PatientPicture
  params: Readonly<Params>
}) {
  const t = await getTranslations('programmes.choose')
  const filter = {
    words: params.q ?? '',
    condition: CONDITIONS.find((condition) => condition === params.condition) ?? null,
    direction: ([...DIRECTIONS, 'any'] as const).find((direction) => direction === params.direction) ?? null,
  }
  const templates = await getTemplateChoices(actor.scope, picture, filter)
  const page = `/therapist/patients/${picture.patientId}/programme`
  return (
    <>
      <p className="text-ink-muted max-w-measure">{t('lead', { name: picture.givenName })}</p>
      <TemplateFilter page={page} {...filter} />
      <p className="text-ink-muted mb-2" role="status">
        {t('count', { count: templates.length })}
      </p>
      {templates.length === 0 ? (
        <EmptyState title={t('emptyTitle')} headingLevel={2} action={<TextLink href={page}>{t('reset')}</TextLink>}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {templates.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              patientId={picture.patientId}
              givenName={picture.givenName}
              action={chooseTemplate}
            />
          ))}
        </ul>
      )}
    </>
  )
}
