import { useTranslations } from 'next-intl'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { Card } from '@/components/ui/card'
import { formatDoorCode } from '@/lib/domain/people/door-code'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Door = { readonly patient: string; readonly name: string; readonly code: string; readonly yearOfBirth: number }

/** The demo's patients, each a form that opens the door: it works without JavaScript. */
export function DemoPatients({ doors, action }: { doors: readonly Door[]; action: FormAction }) {
  const t = useTranslations('access.door')
  return (
    <Card aria-labelledby="demo-title" className="mt-8">
      <h2 id="demo-title" className="font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="text-ink-muted text-base">{t('demoText')}</p>
      <ul className="mt-3 flex flex-col gap-3">
        {doors.map((door) => (
          <li key={door.patient}>
            <Form action={action} idPrefix={`demo-${door.patient}-`} className="flex flex-col gap-2">
              <input type="hidden" name="code" value={door.code} />
              <input type="hidden" name="yearOfBirth" value={door.yearOfBirth} />
              <SubmitButton variant="secondary" size="md" className="roomy:w-full">
                {t('demoOpen', { name: door.name })}
              </SubmitButton>
              <p className="text-ink-muted text-center text-base">
                {t('demoCode', { code: formatDoorCode(door.code), year: String(door.yearOfBirth) })}
              </p>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
