import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PICTURE_IDS, type PictureId } from '@/lib/domain/learn/article'
import { PICTURE_FIGURES } from '@/lib/domain/learn/picture-figures'
import { catalogue } from '@/lib/i18n/messages/en-GB/catalogue'
import { readContent } from '@/prisma/seed/content/read-content'
import { ArticlePicture } from './article-picture'

const BYTES_MAX = 8_000
const slugs = Object.values(PICTURE_FIGURES).flat()
const figures = slugs.map((slug) => ({ slug, exerciseId: '0199d0a0-0000-7000-8000-00000000000a', version: 1 }))

function markupOf(picture: PictureId): string {
  const children = createElement(ArticlePicture, { picture, figures, look: null })
  const words = { locale: 'en-GB', messages: catalogue, timeZone: 'UTC', children } as const
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words))
}

test.each(PICTURE_IDS)('%s is one picture with words, small, and in colours that change with the night', (picture) => {
  const markup = markupOf(picture)
  expect(markup.match(/role="img"/g)).toHaveLength(1)
  expect(markup).toMatch(/<title[^>]*>.+<desc[^>]*>.+|aria-label=".{40,}"/)
  expect(Buffer.byteLength(markup)).toBeLessThan(BYTES_MAX)
  expect(markup).not.toMatch(/="#[0-9a-f]{3,6}"/i)
})

test('every figure that a picture shows is one of a shipped exercise', () => {
  const shipped = new Set(readContent().exercises.map(({ slug }) => slug))
  expect(slugs.filter((slug) => !shipped.has(slug))).toEqual([])
})
