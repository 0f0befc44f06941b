import { HeartPulse, Sprout } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ArticleBlocks, type ClinicNumbers } from '@/components/learn/article-blocks'
import { ArticlePicture } from '@/components/learn/pictures/article-picture'
import { Sentences } from '@/components/learn/sentences'
import type { PictureId, ArticleText as Text } from '@/lib/domain/learn/article'
import type { PictureFigure } from '@/lib/domain/learn/shelf'

type Props = {
  article: Text & { readonly picture: PictureId | null }
  figures: readonly PictureFigure[]
  look: number | null
  clinic: ClinicNumbers
}

/** Where read-aloud finds its sentences. */
export const ARTICLE_TEXT_ID = 'article-text'

/** All that an article says below its title, in large type: one idea a paragraph, one picture, one thing to try, when to get help. */
export function ArticleText({ article: { body, picture, tryThis, helpIf }, figures, look, clinic }: Props) {
  const t = useTranslations('learn')
  const [opening, ...rest] = body
  return (
    <div id={ARTICLE_TEXT_ID} className="flex max-w-prose flex-col gap-4 text-[1.25rem] leading-relaxed">
      {opening && <ArticleBlocks body={[opening]} clinic={clinic} />}
      {picture && (
        <div className="bg-surface rounded-roomy border-line @container break-inside-avoid border p-4">
          <ArticlePicture picture={picture} figures={figures} look={look} />
        </div>
      )}
      <ArticleBlocks body={rest} clinic={clinic} />
      <Aside title={t('try')} icon={<Sprout size={26} />} tone="bg-accent-soft border-accent text-accent-strong">
        <Sentences text={tryThis} />
      </Aside>
      {helpIf !== null && (
        <Aside title={t('help')} icon={<HeartPulse size={26} />} tone="bg-stop-soft border-stop text-stop-strong">
          <Sentences text={helpIf} />
        </Aside>
      )}
    </div>
  )
}

type AsideProps = { title: string; icon: ReactNode; tone: string; children: ReactNode }

function Aside({ title, icon, tone, children }: AsideProps) {
  return (
    <section className={`rounded-card mt-2 break-inside-avoid border-l-4 p-4 ${tone}`}>
      <h2 className="mb-1.5 flex items-center gap-2.5 text-xl font-bold">
        <span aria-hidden="true">{icon}</span>
        <span data-sentence="">{title}</span>
      </h2>
      <p className="text-ink">{children}</p>
    </section>
  )
}
