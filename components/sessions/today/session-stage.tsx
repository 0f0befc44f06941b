import { type FigureRef, figureAddress } from '@/components/exercises/figure/figure-address'

type Props = {
  items: readonly { readonly id: string; readonly name: string; readonly figure: FigureRef }[]
  look: number | null
}

const SHOWN = 3

/** The top of today's card: the first exercises in pictures. Their names stand in the list below. */
export function SessionStage({ items, look }: Props) {
  return (
    <div className="bg-stage flex justify-around gap-2 px-3 pt-4 pb-2" aria-hidden="true">
      {items.slice(0, SHOWN).map(({ id, figure }) => (
        // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
        <img
          key={id}
          src={figureAddress({ ...figure, look }, 'still')}
          alt=""
          className="aspect-[4/3] min-w-0 flex-1 object-contain object-bottom"
        />
      ))}
    </div>
  )
}
