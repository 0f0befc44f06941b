import { useTranslations } from 'next-intl'
import { DIRECTION_PATHS } from '@/components/exercises/direction-paths'
import { type FigureRef, figureAddress } from '@/components/exercises/figure/figure-address'
import { rungBoxWidth, rungId } from '@/components/exercises/library/rung-box'
import type { ExerciseFacts, LumbarBias } from '@/lib/domain/exercises/exercise'
import type { FitMark } from '@/lib/domain/exercises/fit-mark'
import type { Rung } from '@/lib/domain/exercises/ladder'

export type CardExercise = {
  readonly id: string
  readonly version: number
  readonly facts: Pick<ExerciseFacts, 'name' | 'category' | 'lumbarBias'>
  readonly rung: Rung | null
  readonly mark: FitMark | null
  readonly isFavourite: boolean
}
type Props = {
  exercise: CardExercise
  href: string
  /** Id of the form that the star belongs to: one for all cards. */
  starForm: string
  look: number | null
}

/**
 * One exercise of the grid; CardSymbols stands before the first. A hundred of them must stay light: plain elements that point to
 * shared drawings, no component of the browser's. The link spans the card, the star lies above it.
 */
export function ExerciseCard({ exercise, href, starForm, look }: Props) {
  const t = useTranslations('library')
  const te = useTranslations('exercises')
  const { id, version, facts, rung, mark, isFavourite } = exercise
  return (
    <li className="lib-card">
      <CardFigure exerciseId={id} version={version} look={look} />
      <div className="lib-card-text">
        <h3>
          <a href={href} data-card="">
            {facts.name}
          </a>
        </h3>
        <p>
          <span>{te(`category.${facts.category}`)}</span>
          <span>
            <Direction bias={facts.lumbarBias} />
            {t(`direction.${facts.lumbarBias}`)}
          </span>
        </p>
        <p>
          {rung ? <Place rung={rung} /> : <span>{t('noLadder')}</span>}
          {mark && mark !== 'suits' && (
            <span className={`lib-mark lib-mark-${mark}`}>
              {mark !== 'eases' && <Glyph name={mark} />}
              {t(`mark.${mark}`)}
            </span>
          )}
        </p>
      </div>
      <button
        type="submit"
        form={starForm}
        name="mark"
        value={`${isFavourite ? 'remove' : 'add'}:${id}`}
        aria-label={t(isFavourite ? 'favourite.remove' : 'favourite.add', { name: facts.name })}
        className={isFavourite ? 'lib-star lib-starred' : 'lib-star'}
      />
    </li>
  )
}

/** The words beside it name it. The moving picture is fetched when it is first shown: on hover and focus, by the style sheet. */
function CardFigure(figure: FigureRef) {
  return (
    <div className="lib-figure">
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet={figureAddress(figure, 'card-dark')} />
        <img src={figureAddress(figure, 'card')} alt="" loading="lazy" />
      </picture>
      {/* biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller */}
      <img src={figureAddress(figure, 'moving')} alt="" loading="lazy" />
    </div>
  )
}

/** The glyph of the other pages with nothing but its lines: the style sheet knows the rest. */
function Direction({ bias }: { bias: LumbarBias }) {
  return (
    <svg viewBox="0 0 12 16" width="12" aria-hidden="true">
      <path d={DIRECTION_PATHS[bias]} />
    </svg>
  )
}

function Glyph({ name }: { name: string }) {
  return (
    <svg width="16" aria-hidden="true">
      <use href={`#glyph-${name}`} />
    </svg>
  )
}

function Place({ rung }: { rung: Rung }) {
  const t = useTranslations('library')
  return (
    <span>
      <svg className="lib-rungs" width={rungBoxWidth(rung.total)} aria-hidden="true">
        <use href={`#${rungId(rung)}`} />
      </svg>
      <i>{t('rung')}</i> {t('rungOf', { position: rung.position, total: rung.total })}
    </span>
  )
}
