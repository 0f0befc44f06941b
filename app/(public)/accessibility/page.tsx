import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TextPage } from '@/components/access/text-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.accessibility'))('title') }
}

const CAN = ['zoom', 'keys', 'dark', 'script'] as const

export default async function AccessibilityPage() {
  const t = await getTranslations('access.accessibility')
  const list = (
    <ul className="list-disc pl-6">
      {CAN.map((item) => (
        <li key={item}>{t(`can.${item}`)}</li>
      ))}
    </ul>
  )
  const parts = [
    { title: t('aimTitle'), body: <p>{t('aim')}</p> },
    { title: t('canTitle'), body: list },
    { title: t('gapTitle'), body: <p>{t('gap')}</p> },
    { title: t('contactTitle'), body: <p>{t('contact')}</p> },
  ]
  return <TextPage title={t('title')} lead={t('lead')} parts={parts} />
}
