import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  /** What it shows, for somebody who does not see it. */
  text: string
  width?: number
  height: number
  children: ReactNode
}

/** The frame of a picture that is drawn by hand, in units of a phone's pixels. */
export function Drawing({ id, title, text, width = 350, height, children }: Props) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      className="block h-auto w-full"
      fontSize="16"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{text}</desc>
      {children}
    </svg>
  )
}
