import { useTranslations } from 'next-intl'
import { figureAddress } from '@/components/exercises/figure/figure-address'
import { PICTURE_FIGURES } from '@/lib/domain/learn/picture-figures'
import type { PictureFigure } from '@/lib/domain/learn/shelf'

type Props = {
  picture: 'three-parts' | 'sit-stand-sleep' | 'lift-close' | 'keep-moving'
  figures: readonly PictureFigure[]
  look: number | null
}

/** People of the figure engine in three postures, in the look that the patient chose. One picture: its words are read as one. */
export function FigureTiles({ picture, figures, look }: Props) {
  const t = useTranslations('learn.picture')
  return (
    <div
      role="img"
      aria-label={`${t(`${picture}.title`)}. ${t(`${picture}.text`)}`}
      className="grid gap-3 @min-[26rem]:grid-cols-3 print:grid-cols-3"
    >
      {PICTURE_FIGURES[picture]?.map((slug, index) => {
        const figure = figures.find((one) => one.slug === slug)
        return (
          <div key={slug} className="flex flex-col gap-1.5">
            <div className="bg-stage rounded-card flex aspect-[2/1] items-center justify-center overflow-hidden @min-[26rem]:aspect-square print:aspect-square print:bg-transparent">
              {figure && (
                // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
                <img src={figureAddress({ ...figure, look }, 'still')} alt="" className="size-full object-contain" />
              )}
            </div>
            <p className="text-center leading-snug font-medium">
              {t(`${picture}.labels.${(['a', 'b', 'c'] as const)[index] ?? 'a'}`)}
            </p>
          </div>
        )
      })}
    </div>
  )
}
