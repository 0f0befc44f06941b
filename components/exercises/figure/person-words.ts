import type { useTranslations } from 'next-intl'
import { CAST } from '@/lib/domain/figures/drawing/look'

/** A person of the cast in words: a name to call them by, and what there is to see, without a judgement. */
export function personWords(t: ReturnType<typeof useTranslations<'exercises.figure.person'>>, place: number) {
  const { skin, build, hair, hairColour, outfit } = CAST[place] ?? CAST[0]
  return {
    name: t('name', { number: place + 1 }),
    words: t('words', {
      build: t(`build.${build}`),
      skin: t(`skin.${skin}`),
      hair: t(`hair.${hair}`, { colour: t(`hairColour.${hairColour}`) }),
      top: t(`top.${outfit}`),
    }),
  }
}
