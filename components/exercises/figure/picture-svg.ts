import { num } from '@/lib/domain/figures/drawing/path'
import type { Box } from '@/lib/domain/figures/drawing/scene'

/** What a picture says to somebody who does not see it. */
export type PictureWords = { readonly title: string; readonly description: string }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A whole SVG file. The size is that of its box ten times over, for programs that know no other. */
export function pictureSvg(box: Box, { title, description }: PictureWords, content: string): string {
  const { x, y, width, height } = box
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map((value) => num(value, 1)).join(' ')}"`,
    ` width="${num(width * 10, 0)}" height="${num(height * 10, 0)}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(title)}</title><desc id="d">${escaped(description)}</desc>${content}</svg>`,
  ].join('')
}
