import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { DateField } from '@/components/forms/date-field'
import { readFormWords } from '@/components/forms/form-words'
import { GetForm } from '@/components/forms/get-form'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import { TextLink } from '@/components/ui/text-link'
import { LOG_WEEKS, PAPERS, type Paper, PRINTS } from '@/lib/domain/sessions/handout/handout'
import { IDLE_FORM } from '@/lib/domain/shared/form-state'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

type Props = {
  /** Where the file is. */
  file: string
  cardPage: string
  paper: Paper
  from: PlainDate
  phase: number
  hasBothSides: boolean
  hasCode: boolean
}

/** How the sheet is printed. The answer is a file: the page stays. */
export function HandoutForm({ file, cardPage, paper, from, phase, hasBothSides, hasCode }: Props) {
  const t = useTranslations('handout.page')
  const form = useTranslations('common.form')
  return (
    <GetForm action={file} state={IDLE_FORM} words={readFormWords(form)} aria-label={t('choices')}>
      <input type="hidden" name="phase" value={phase} />
      <Segmented
        name="paper"
        legend={t('paper')}
        options={PAPERS.map((value) => ({ value, label: t(value) }))}
        defaultValue={paper}
      />
      <div className="flex flex-col gap-1.5">
        <Segmented
          name="print"
          legend={t('print')}
          options={PRINTS.map((value) => ({ value, label: t(value) }))}
          defaultValue="normal"
        />
        <p className="text-ink-muted text-sm">{t('printHint')}</p>
      </div>
      <Segmented
        name="weeks"
        legend={t('weeks')}
        options={LOG_WEEKS.map((count) => ({ value: String(count), label: count === 0 ? t('none') : count }))}
        defaultValue="1"
      />
      <DateField name="from" label={t('from')} defaultValue={from} />
      {hasBothSides && (
        <div className="flex flex-col gap-1.5">
          <Segmented
            name="side"
            legend={t('side')}
            options={(['left', 'right'] as const).map((value) => ({ value, label: t(value) }))}
            defaultValue="right"
          />
          <p className="text-ink-muted text-sm">{t('sideHint')}</p>
        </div>
      )}
      {hasCode ? (
        <CheckboxGroup
          name="code"
          legend={t('code')}
          hint={t('codeHint')}
          options={[{ value: 'on', label: t('codeLabel') }]}
          defaultValues={['on']}
          optional
        />
      ) : (
        <p>
          {t('noCode')} <TextLink href={cardPage}>{t('makeCard')}</TextLink>
        </p>
      )}
      <Button type="submit" variant="primary" className="self-start">
        {t('make')}
      </Button>
    </GetForm>
  )
}
