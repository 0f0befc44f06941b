import { getTranslations } from 'next-intl/server'
import { chooseTemplate } from '@/app/therapist/patients/[patientId]/programme/actions'
import { startFromLast, startFromNothing } from '@/app/therapist/patients/[patientId]/programme/start/actions'
import { ChoiceCard } from '@/components/programmes/templates/choice-card'
import { OtherBeginnings } from '@/components/programmes/templates/other-beginnings'
import { TemplateFilter } from '@/components/programmes/templates/template-filter'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { TemplateChoice } from '@/lib/domain/programmes/plan'
import { isOpenSearch } from '@/lib/domain/programmes/templates/search-templates'
import { templateSearchSchema } from '@/lib/schemas/templates'
import type { StaffActor } from '@/lib/server/auth/actor'
import type { PatientPicture } from '@/lib/server/programmes/picture'
import { getLastChoice } from '@/lib/server/programmes/templates/last-choice'
import { getTemplateChoices } from '@/lib/server/programmes/templates/template-choices'

type Props = {
  actor: StaffActor
  picture: PatientPicture
  params: Readonly<Record<string, string | string[] | undefined>>
}

/** Without a programme yet: the templates, best match first, the last programme, or nothing. */
export async function TemplateChoices({ actor, picture, params }: Props) {
  const search = templateSearchSchema.parse(params)
  const [t, templates, last] = await Promise.all([
    getTranslations('programmes.choose'),
    getTemplateChoices(actor.scope, picture, search),
    getLastChoice(actor.scope, picture, actor.clinic.timeZone),
  ])
  const page = `/therapist/patients/${picture.patientId}/programme`
  // What is asked for nearly always stands first, one key away: before the other ways and the filter.
  const best = isOpenSearch(search) && templates[0]?.matches === 'condition_and_direction' ? templates[0] : null
  const card = (template: TemplateChoice, as: 'li' | 'article') => (
    <ChoiceCard
      key={template.id}
      as={as}
      template={template}
      patientId={picture.patientId}
      givenName={picture.givenName}
      action={chooseTemplate}
    />
  )
  return (
    <>
      <p className="text-ink-muted max-w-measure">{t('lead', { name: picture.givenName })}</p>
      {best && <div className="mt-3">{card(best, 'article')}</div>}
      <OtherBeginnings
        patientId={picture.patientId}
        last={last}
        startFromLast={startFromLast}
        startFromNothing={startFromNothing}
      />
      <TemplateFilter page={page} search={search} />
      <p className="text-ink-muted mb-2" role="status">
        {t('count', { count: templates.length })}
      </p>
      {templates.length === 0 ? (
        <EmptyState title={t('emptyTitle')} headingLevel={2} action={<TextLink href={page}>{t('reset')}</TextLink>}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {templates.filter((template) => template !== best).map((template) => card(template, 'li'))}
        </ul>
      )}
    </>
  )
}
