import { Fragment } from 'react'
import { sentencesOf } from '@/lib/domain/learn/article'

/** A text whose sentences can be read aloud one by one, and marked while they are. */
export function Sentences({ text }: { text: string }) {
  return sentencesOf(text).map((sentence, index) => (
    <Fragment key={sentence}>
      {index > 0 && ' '}
      <span
        data-sentence=""
        className="data-spoken:bg-caution-soft data-spoken:text-ink rounded-sm box-decoration-clone"
      >
        {sentence}
      </span>
    </Fragment>
  ))
}
