import type { PictureId } from '@/lib/domain/learn/article'
import type { PictureFigure } from '@/lib/domain/learn/shelf'
import { ActNow } from './act-now'
import { FigureTiles } from './figure-tiles'
import { FourDiscs } from './four-discs'
import { NerveMap } from './nerve-map'
import { TrafficLight } from './traffic-light'

type Props = { picture: PictureId; figures: readonly PictureFigure[]; look: number | null }

/** An article's one picture. */
export function ArticlePicture({ picture, figures, look }: Props) {
  switch (picture) {
    case 'nerve-map':
      return <NerveMap />
    case 'four-discs':
      return <FourDiscs />
    case 'act-now':
      return <ActNow />
    case 'traffic-light':
      return <TrafficLight />
    default:
      return <FigureTiles picture={picture} figures={figures} look={look} />
  }
}
