import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<'section'>, 'title'> & {
  as?: 'section' | 'article' | 'div' | 'li'
  /** `none` for a card whose first part reaches its edges. */
  padding?: 'none' | 'md'
  /** `accent` draws the line on top that marks a proposal; `stop` and `caution` the bar at the side. */
  mark?: 'accent' | 'stop' | 'caution'
}

const MARKS = {
  accent: 'border-t-[3px] border-t-accent',
  stop: 'border-l-[5px] border-l-stop',
  caution: 'border-l-[5px] border-l-caution',
}

/** A quiet sheet on the paper. Give it `aria-labelledby` when it has a heading of its own. */
export function Card({ as: Tag = 'section', padding = 'md', mark, className = '', ...rest }: Props) {
  const inner = padding === 'md' ? 'p-4 sm:p-5 roomy:p-4' : 'overflow-hidden'
  const side = mark ? MARKS[mark] : ''
  // The tag's own props are a subset of what a section takes; React cannot know that from a union of tags.
  const Element = Tag as 'section'
  return (
    <Element
      {...rest}
      className={`rounded-card border-line bg-surface shadow-card roomy:rounded-roomy min-w-0 border print:shadow-none ${inner} ${side} ${className}`}
    />
  )
}
