import { getTranslations } from 'next-intl/server'
import { saveGoals } from '@/app/therapist/patients/[patientId]/programme/goals/actions'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import { PhaseGoals } from '@/components/programmes/goals/phase-goals'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { GoalsPage } from '@/lib/server/programmes/goals/goals-queries'

type Props = {
  page: GoalsPage & { readonly draft: NonNullable<GoalsPage['draft']> }
  patientId: string
  activateHref: string
}

/** All phases in one form: an entry moves from one to the other by its "from phase". */
export async function GoalsForm({ page: { draft, patient, articles }, patientId, activateHref }: Props) {
  const t = await getTranslations('goals')
  const phases = draft.phases.map(({ position }) => position)
  const given = new Set(draft.articles.map(({ articleId }) => articleId))
  const unreviewed = articles.filter(({ isReviewed }) => !isReviewed)
  return (
    <Form action={saveGoals} className="flex max-w-5xl min-w-0 flex-col gap-4">
      <input type="hidden" name="patientId" value={patientId} />
      <input type="hidden" name="revisionId" value={draft.id} />
      <VersionField version={draft.version} />
      {unreviewed.length > 0 && (
        <Callout tone="caution">
          <p>{t('unreviewedClinic', { name: patient.givenName })}</p>
          <ul className="flex flex-wrap gap-x-5">
            {unreviewed.map(({ articleId, key, title }) => (
              <li key={articleId}>
                <TextLink href={`/therapist/content/article/${key}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {draft.phases.map((phase) => (
        <PhaseGoals
          key={phase.position}
          phase={phase}
          beside={draft}
          phases={phases}
          open={articles.filter(({ articleId }) => !given.has(articleId))}
          givenName={patient.givenName}
        />
      ))}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <LinkButton size="lg" href={activateHref}>
          {t('toActivate')}
        </LinkButton>
      </div>
    </Form>
  )
}
