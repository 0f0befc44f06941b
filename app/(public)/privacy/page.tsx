import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TextPage } from '@/components/access/text-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.privacy'))('title') }
}

const PARTS = ['kept', 'who', 'cookie', 'device', 'ask'] as const

export default async function PrivacyPage() {
  const t = await getTranslations('access.privacy')
  const parts = PARTS.map((part) => ({ title: t(`${part}Title`), body: <p>{t(part)}</p> }))
  return <TextPage title={t('title')} lead={t('lead')} parts={parts} />
}
