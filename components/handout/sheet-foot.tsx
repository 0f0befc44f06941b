import { Text, View } from '@react-pdf/renderer'
import type { PageLook } from '@/components/handout/page-look'
import { as } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import type { Handout } from '@/lib/domain/sessions/handout/handout'
import { formatDay } from '@/lib/i18n/format-day'

type Props = { readonly handout: Handout; readonly look: PageLook; readonly words: HandoutWords }

/** On every page: a sheet that lost its first page still says whose programme it was, which version, and that it is a draft. */
export function SheetFoot({ handout, look, words: { t, format } }: Props) {
  const { therapist, revision, printedOn, isDraftContent } = handout
  const facts = { name: therapist.name, revision, date: formatDay(format, printedOn, 'long') }
  const by = therapist.profession
    ? t('sheet.footWithProfession', { ...facts, profession: therapist.profession })
    : t('sheet.foot', facts)
  return (
    <View
      fixed
      {...as('Artifact')}
      style={{
        ...{ position: 'absolute', left: look.margin, right: look.margin, bottom: look.margin * 0.7 },
        ...{ flexDirection: 'row', justifyContent: 'space-between', gap: 12 },
      }}
    >
      <Text style={{ flex: 1, fontSize: look.text.small }}>
        {isDraftContent ? `${by} ${t('sheet.draftShort')}` : by}
      </Text>
      <Text
        style={{ width: look.text.small * 8, fontSize: look.text.small, textAlign: 'right' }}
        render={({ pageNumber, totalPages }) => t('sheet.page', { page: pageNumber, pages: totalPages })}
      />
    </View>
  )
}
