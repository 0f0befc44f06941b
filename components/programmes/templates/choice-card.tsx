import { Ban, Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { TemplateChoice } from '@/lib/domain/programmes/plan'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  as: 'li' | 'article'
  template: TemplateChoice
  patientId: string
  givenName: string
  action: FormAction
}

const MATCH = { condition_and_direction: 'best', condition: 'match', none: 'other' } as const

/** One template as an offer for this person: what it is, how it fits, and one button. */
export function ChoiceCard({ as, template, patientId, givenName, action }: Props) {
  const t = useTranslations('programmes')
  const tt = useTranslations('templates')
  const { name, blocked, caution, matches, origin, author } = template
  const minutes = template.phases.map((phase) => phase.minutes)
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  return (
    <Card
      as={as}
      {...(matches === 'condition_and_direction' ? { mark: 'accent' as const } : {})}
      className="flex flex-col gap-2"
      aria-label={name}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h2 className="text-lg font-semibold">{name}</h2>
        <Badge tone={matches === 'condition_and_direction' ? 'accent' : 'neutral'}>
          {t(`choose.${MATCH[matches]}`)}
        </Badge>
      </div>
      <p>{template.summary}</p>
      <p className="text-ink-muted">
        {[
          t('choose.phases', { count: template.phases.length }),
          t('choose.weeks', { count: template.weeks }),
          least === most ? t('choose.oneMinutes', { count: most }) : t('choose.minutes', { from: least, to: most }),
        ].join(' · ')}
      </p>
      <ul className="flex flex-wrap gap-2">
        {origin !== 'shipped' && (
          <li>
            <Badge tone="accent">{tt('by', { whose: tt(`whose.${origin}`), author })}</Badge>
          </li>
        )}
        <li>
          <Badge
            tone={blocked.length > 0 ? 'stop' : 'go'}
            icon={blocked.length > 0 ? <Ban aria-hidden="true" /> : <Check aria-hidden="true" />}
          >
            {t('choose.blocked', { count: blocked.length })}
          </Badge>
        </li>
        {caution > 0 && (
          <li>
            <Badge tone="caution" icon={<TriangleAlert aria-hidden="true" />}>
              {t('choose.caution', { count: caution })}
            </Badge>
          </li>
        )}
      </ul>
      <Disclosure summary={t('choose.details')}>
        <TemplateDetails template={template} givenName={givenName} />
      </Disclosure>
      <Form action={action} idPrefix={`${template.id}-`} className="mt-auto flex flex-col gap-3 pt-1">
        <input type="hidden" name="patientId" value={patientId} />
        <input type="hidden" name="templateId" value={template.id} />
        <SubmitButton size="md" variant={matches === 'condition_and_direction' ? 'primary' : 'secondary'}>
          {t('choose.submit')}
          <span className="sr-only">: {name}</span>
        </SubmitButton>
      </Form>
    </Card>
  )
}

function TemplateDetails({ template, givenName }: { template: TemplateChoice; givenName: string }) {
  const t = useTranslations('programmes.choose')
  return (
    <div className="flex flex-col gap-3">
      <TextList title={t('suitable')} lines={template.suitableWhen} />
      <TextList title={t('notSuitable')} lines={template.notSuitableWhen} />
      <ol className="flex flex-col gap-0.5">
        {template.phases.map(({ position, ...phase }) => (
          <li key={position}>{t('phase', phase)}</li>
        ))}
      </ol>
      {template.blocked.length > 0 && <TextList title={t('leftOut', { name: givenName })} lines={template.blocked} />}
      <div>
        <h3 className="font-semibold">{t('evidence')}</h3>
        <p className="text-ink-muted max-w-measure">{template.evidenceNote}</p>
        <p>
          <TextLink href={`/therapist/templates/${template.slug}`}>{t('toReview')}</TextLink>
        </p>
      </div>
    </div>
  )
}

function TextList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
