'use client'

import { useRouter } from 'next/navigation'
import { type ComponentProps, type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { ExerciseCard } from '@/components/exercises/library/exercise-card'
import type { WordedCard } from '@/components/exercises/library/worded-cards'
import { useFilled } from '@/components/ui/use-filled'

/** Two rows of a desktop: every picture more puts off the moment at which the page answers. */
const AT_FIRST = 8
const AT_ONCE = 10

const STEPS: Record<string, (columns: number) => number> = {
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
}

function cardsOf(list: HTMLElement): HTMLAnchorElement[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[data-card]')]
}

/** Only one card, with its star, is a stop for Tab: else a hundred cards would lie between the filter and the page's end. */
function makeStop(cards: readonly HTMLAnchorElement[], current: HTMLAnchorElement): void {
  for (const card of cards) {
    const tabIndex = card === current ? 0 : -1
    card.tabIndex = tabIndex
    const star = card.closest('li')?.querySelector('button')
    if (star) star.tabIndex = tabIndex
  }
}

/** As many as stand in the first row. */
function columnsOf(cards: readonly HTMLAnchorElement[]): number {
  const top = (card: HTMLAnchorElement | undefined) => card?.closest('li')?.offsetTop
  const second = cards.findIndex((card) => top(card) !== top(cards[0]))
  return second === -1 ? cards.length : second
}

type Props = {
  cards: readonly WordedCard[]
  labelledBy: string
  describedBy: string
  /** For those without JavaScript: the way to the page that has every card from the start. */
  whole: { readonly href: string; readonly words: string }
  isWhole: boolean
} & Omit<ComponentProps<typeof ExerciseCard>, 'card'>

/**
 * The cards, which work as plain links. With JavaScript the arrow keys, Home and End walk over them and a press opens them
 * without loading the page anew.
 */
export function ExerciseGrid({ cards, labelledBy, describedBy, whole, isWhole, ...shared }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const atFirst = isWhole ? cards.length : AT_FIRST
  const filled = useFilled({ total: cards.length, atFirst, atOnce: AT_ONCE })
  const router = useRouter()

  useEffect(() => {
    const cards = list.current ? cardsOf(list.current) : []
    const current = cards.find((card) => card.getAttribute('tabindex') === '0') ?? cards[0]
    if (current) makeStop(cards, current)
  })

  function walk(event: KeyboardEvent<HTMLUListElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const cards = cardsOf(event.currentTarget)
    const from = event.target.closest('li')?.querySelector<HTMLAnchorElement>('a[data-card]')
    const at = from ? cards.indexOf(from) : -1
    const step = STEPS[event.key]
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? cards.length - 1 : step ? at + step(columnsOf(cards)) : null
    const next = at === -1 || to === null ? undefined : cards[to]
    if (!next) return
    event.preventDefault()
    makeStop(cards, next)
    next.focus()
  }

  function open(event: MouseEvent<HTMLUListElement>): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
    const card = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-card]') : null
    if (!isPlain || !card) return
    event.preventDefault()
    router.push(card.getAttribute('href') ?? card.href)
  }

  return (
    <>
      <ul
        ref={list}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className="lib-grid"
        onKeyDown={walk}
        onClick={open}
        onFocus={(event) => {
          const card = event.target.closest('li')?.querySelector<HTMLAnchorElement>('a[data-card]')
          if (card) makeStop(cardsOf(event.currentTarget), card)
        }}
      >
        {cards.slice(0, filled).map((card) => (
          <ExerciseCard key={card.id} card={card} {...shared} />
        ))}
      </ul>
      {atFirst < cards.length && (
        <noscript>
          <a href={whole.href} className="text-link mt-3 inline-block">
            {whole.words}
          </a>
        </noscript>
      )}
    </>
  )
}
