import { useTranslations } from 'next-intl'
import { PosingBoard } from '@/components/exercises/own/posing/posing-board'
import { readPosingWords } from '@/components/exercises/own/posing/posing-words'
import { ShownAs } from '@/components/exercises/own/posing/shown-as'
import { Form } from '@/components/forms/form'
import { SubmitButton } from '@/components/forms/submit-button'
import { VersionField } from '@/components/forms/version-field'
import type { Look } from '@/lib/domain/figures/drawing/look'
import type { PosableRecord } from '@/lib/domain/figures/posing/freed'
import type { FormAction } from '@/lib/domain/shared/form-state'

type Props = {
  action: FormAction
  exercise: { readonly slug: string; readonly version: number; readonly figure: PosableRecord }
  look: Look
}

/** Poses a figure: the picture and its numbers, what stays, how it is seen. Without JavaScript a button draws what was typed. */
export function PosingForm({ action, exercise, look }: Props) {
  const t = useTranslations('posing')
  return (
    <Form action={action} aria-label={t('form')} className="posing flex flex-col gap-4">
      <input type="hidden" name="slug" value={exercise.slug} />
      <VersionField version={exercise.version} />
      <PosingBoard figure={exercise.figure} look={look} words={readPosingWords(t)}>
        <ShownAs figure={exercise.figure} />
      </PosingBoard>
      <div className="posing-save">
        <SubmitButton name="press" value="save">
          {t('submit')}
        </SubmitButton>
        <noscript>
          <SubmitButton name="press" value="show" variant="secondary">
            {t('show')}
          </SubmitButton>
        </noscript>
      </div>
    </Form>
  )
}
