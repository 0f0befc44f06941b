import { Image, Path, Svg, Text, View } from '@react-pdf/renderer'
import { encode } from 'uqr'
import { INK, type PageLook } from '@/components/handout/page-look'
import { as, showing } from '@/components/handout/tag'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import { QUIET_ZONE, qrPath } from '@/components/people/qr-path'
import { judgeColour } from '@/lib/domain/people/branding/brand-colour'
import { formatDoorCode } from '@/lib/domain/people/door-code'
import type { Handout, SheetCode } from '@/lib/domain/sessions/handout/handout'
import { formatDay } from '@/lib/i18n/format-day'

/** A picture in place of the plumb bob. */
export type SheetLogo = { readonly png: Buffer; readonly width: number; readonly height: number }

type Props = {
  readonly handout: Handout
  readonly code: SheetCode | null
  readonly logo: SheetLogo | null
  readonly look: PageLook
  readonly words: HandoutWords
}

/** Whose sheet it is and from where; at the right the way to the moving pictures. */
export function SheetHead({ handout, code, logo, look, words }: Props) {
  const { t, format } = words
  const { clinic, phase, minutes } = handout
  const { body } = look.text
  const { position, name } = phase
  const contact = [clinic.address, clinic.phone].filter(Boolean).join(' · ')
  const mark = clinic.brandColour ?? INK
  const isText = judgeColour(clinic.brandColour).kind === 'text'
  const initials = `${Array.from(handout.initials).join('. ')}.,`
  return (
    <View
      style={{
        // Large letters leave no room beside each other.
        ...{ flexDirection: look.print === 'large' ? 'column' : 'row', gap: 16, paddingBottom: 12 },
        ...{ borderBottomWidth: 1.5, borderBottomColor: mark, borderBottomStyle: 'solid' },
      }}
    >
      <View style={{ flexGrow: 1, flexShrink: 1, flexBasis: look.print === 'large' ? 'auto' : 0, gap: 6 }}>
        <View style={{ flexDirection: 'row', alignItems: 'center', gap: 8 }}>
          {logo ? (
            <LogoPicture logo={logo} height={look.disc * 1.6} />
          ) : (
            <HungBob size={look.disc * 1.25} colour={mark} />
          )}
          <View style={{ flex: 1, gap: 2 }}>
            <Text style={{ fontSize: look.text.name, fontWeight: 700, color: isText ? mark : INK }}>{clinic.name}</Text>
            {contact !== '' && <Text style={{ fontSize: body }}>{contact}</Text>}
          </View>
        </View>
        <Text {...as('H1')} style={{ fontSize: look.title, fontWeight: 700, lineHeight: 1.2, marginTop: 4 }}>
          {t('sheet.title', { initials })}
        </Text>
        <Text style={{ fontSize: body, lineHeight: look.line }}>
          {phase.startedOn
            ? t('sheet.phase', { position, name, date: formatDay(format, phase.startedOn, 'weekdayLong') })
            : t('sheet.phaseUndated', { position, name })}{' '}
          {t('sheet.minutes', { minutes })}
        </Text>
        {handout.isDraftContent && <Text style={{ fontSize: body, fontWeight: 700 }}>{t('sheet.draft')}</Text>}
      </View>
      {code && <WayIn {...{ code, look, words }} />}
    </View>
  )
}

type WayInProps = { readonly code: SheetCode; readonly look: PageLook; readonly words: HandoutWords }

function WayIn({ code: { code, address, door }, look, words: { t } }: WayInProps) {
  const lines = address
    ? [t('sheet.scan'), t('sheet.type'), t('sheet.at', { door }), t('sheet.year')]
    : [t('sheet.typeOnly'), t('sheet.at', { door }), t('sheet.year')]
  return (
    <View style={{ flexDirection: 'row', justifyContent: 'space-between', gap: 14 }}>
      <View style={{ alignItems: look.print === 'large' ? 'flex-start' : 'flex-end', gap: 2 }}>
        {lines.map((line) => (
          <Text key={line} style={{ fontSize: look.text.body }}>
            {line}
          </Text>
        ))}
        <Text style={{ fontSize: look.text.name * 1.15, fontWeight: 700, letterSpacing: 1, marginTop: 2 }}>
          {formatDoorCode(code)}
        </Text>
      </View>
      {address && <Square text={address} alt={t('sheet.square')} size={look.square} />}
    </View>
  )
}

function Square({ text, alt, size }: { readonly text: string; readonly alt: string; readonly size: number }) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const side = modules + 2 * QUIET_ZONE
  return (
    <Svg viewBox={`0 0 ${side} ${side}`} style={{ width: size, height: size }} {...showing(alt)}>
      <Path d={qrPath(data)} fill={INK} />
    </Svg>
  )
}

/** No wider than four times its height: beside it stands the name. */
function LogoPicture({ logo, height }: { readonly logo: SheetLogo; readonly height: number }) {
  const scale = Math.min(height / logo.height, (4 * height) / logo.width)
  const size = { width: logo.width * scale, height: logo.height * scale }
  return <Image src={{ data: logo.png, format: 'png' }} style={size} />
}

/** The plumb bob of components/layout/logo.tsx, in the clinic's colour, or black. */
function HungBob({ size, colour }: { readonly size: number; readonly colour: string }) {
  return (
    <Svg viewBox="0 0 20 28" style={{ width: (size * 20) / 28, height: size }}>
      <Path d="M4 2H16" stroke={colour} strokeWidth={2.4} strokeLinecap="round" />
      <Path d="M10 2V14" stroke={colour} strokeWidth={1.6} />
      <Path
        d="M10 12.5C13.6 12.5 15.4 14.4 15.4 16.8C15.4 20.2 12.2 22.6 10 27C7.8 22.6 4.6 20.2 4.6 16.8C4.6 14.4 6.4 12.5 10 12.5Z"
        fill={colour}
      />
    </Svg>
  )
}
