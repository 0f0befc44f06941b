import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { HandoutDocument } from '@/components/handout/handout-document'
import type { Handout, HandoutChoices, SheetCode } from '@/lib/domain/sessions/handout/handout'
import type { PrintableLogo } from '@/lib/server/people/branding/logo'
import { PRINT_FAMILIES } from '@/lib/server/print/print-fonts'
import { renderPdf } from '@/lib/server/print/render-pdf'

type Sheet = {
  readonly handout: Handout
  readonly choices: HandoutChoices
  readonly code: SheetCode | null
  readonly logo: PrintableLogo | null
}

export async function sheetFile(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const [t, te, tq, format, language] = await Promise.all([
    getTranslations('handout'),
    getTranslations('exercises'),
    getTranslations('sessions.warning.question'),
    getFormatter(),
    getLocale(),
  ])
  const facts = { title: t('sheet.fileTitle'), author: sheet.handout.clinic.name, language }
  return renderPdf(<HandoutDocument {...sheet} words={{ t, te, tq, format }} families={PRINT_FAMILIES} />, facts)
}
