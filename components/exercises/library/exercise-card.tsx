import { DIRECTION_PATHS } from '@/components/exercises/direction-paths'
import { type FigureRef, figureAddress } from '@/components/exercises/figure/figure-address'
import { rungBoxWidth, rungId } from '@/components/exercises/library/rung-box'
import type { WordedCard } from '@/components/exercises/library/worded-cards'
import type { LumbarBias } from '@/lib/domain/exercises/exercise'

type Props = {
  card: WordedCard
  /** What is said of a place on a ladder before its number. */
  rungWord: string
  /** Id of the form that the star belongs to: one for all cards. */
  starForm: string
  look: number | null
}

/**
 * One exercise of the grid; CardSymbols stands before the first. A hundred of them must stay light: plain elements, and only their words
 * and values in the page's data. The link spans the card, the star lies above it.
 */
export function ExerciseCard({ card, rungWord, starForm, look }: Props) {
  const { id, version, href, name, bias, words, rung, mark, isFavourite } = card
  return (
    <li className="lib-card">
      <CardFigure exerciseId={id} version={version} look={look} />
      <div className="lib-card-text">
        <h3>
          <a href={href} data-card="">
            {name}
          </a>
        </h3>
        <p>
          <span>{words.category}</span>
          <span>
            <Direction bias={bias} />
            {words.direction}
          </span>
        </p>
        <p>
          <span>
            {rung && (
              <>
                <svg className="lib-rungs" width={rungBoxWidth(rung.total)} aria-hidden="true">
                  <use href={`#${rungId(rung)}`} />
                </svg>
                <i>{rungWord}</i>{' '}
              </>
            )}
            {words.ladder}
          </span>
          {mark && (
            <span className={`lib-mark lib-mark-${mark}`}>
              {mark !== 'eases' && <Glyph name={mark} />}
              {words.mark}
            </span>
          )}
        </p>
      </div>
      <button
        type="submit"
        form={starForm}
        name="mark"
        value={`${isFavourite ? 'remove' : 'add'}:${id}`}
        aria-label={words.star}
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
