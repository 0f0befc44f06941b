import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { markRead } from '@/app/patient/learn/actions'
import { ArticlePage } from '@/components/learn/article-page'
import { initials } from '@/lib/domain/people/names'
import { articleKeySchema } from '@/lib/schemas/learn'
import { requireActor } from '@/lib/server/auth/require-actor'
import { todayIn } from '@/lib/server/clock'
import { getShelf } from '@/lib/server/learn/read-shelf'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('learn'))('title') }
}

/** One article: what nobody of this clinic has signed is not there. */
export default async function LearnArticlePage({ params }: { params: Promise<{ key: string }> }) {
  const actor = await requireActor('patient')
  const key = articleKeySchema.safeParse((await params).key)
  const { articles, figures } = await getShelf(actor.scope)
  const article = articles.find((one) => one.key === key.data)
  if (!article) notFound()
  return (
    <ArticlePage
      article={article}
      figures={figures}
      look={actor.look}
      clinic={actor.clinic}
      initials={initials(actor.givenName, actor.familyName)}
      today={todayIn(actor.clinic.timeZone)}
      action={markRead}
    />
  )
}
