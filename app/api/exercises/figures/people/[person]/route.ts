import { getTranslations } from 'next-intl/server'
import { personWords } from '@/components/exercises/figure/person-words'
import { portraitSvg } from '@/components/exercises/figure/portrait-svg'
import { CAST } from '@/lib/domain/figures/drawing/look'
import { portraitSchema } from '@/lib/schemas/figure-look'
import { defineRoute } from '@/lib/server/transport/define-route'

/** A place in the cast keeps its person; the day is for how they are drawn. */
const KEPT = 'private, max-age=86400, stale-while-revalidate=604800'

/** A person of the cast, to choose by. The same for everybody: it says nothing about who asks. */
export const GET = defineRoute({
  name: 'exercises.readPortrait',
  method: 'GET',
  actor: 'signed_in',
  permission: 'exercise_media.read',
  schema: portraitSchema,
  run: async ({ input }) => {
    const { name, words } = personWords(await getTranslations('exercises.figure.person'), input.person)
    const drawing = portraitSvg(CAST[input.person] ?? CAST[0], { title: name, description: words })
    return {
      status: 200,
      file: new Blob([drawing]).stream(),
      headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': KEPT },
    }
  },
})
