import { useTranslations } from 'next-intl'
import { portraitAddress } from '@/components/exercises/figure/figure-address'
import { personWords } from '@/components/exercises/figure/person-words'
import { PictureGroup } from '@/components/forms/picture-group'
import { EACH, LOOK_CHOICES } from '@/lib/domain/figures/choice'

type Props = {
  legend: string
  hint?: string
  legendHidden?: boolean
  /** A place in the cast; null is a different person for each exercise. */
  look: number | null
}

/** Stand for "a different one for each". */
const SOME = [0, 3, 5]

/** Who shows the exercises: everybody of the cast in a picture, and nobody in particular. */
export function PersonChoice({ look, ...group }: Props) {
  const t = useTranslations('exercises.figure.person')
  return (
    <PictureGroup
      {...group}
      name="figureLook"
      defaultValue={look === null ? EACH : String(look)}
      options={LOOK_CHOICES.map((value) =>
        value === EACH
          ? { value, label: t('each'), picture: <Portraits people={SOME} />, isWide: true }
          : { value, ...personOption(t, Number(value)) },
      )}
    />
  )
}

function personOption(t: Parameters<typeof personWords>[0], place: number) {
  const { name, words } = personWords(t, place)
  return { label: name, spoken: `${name}: ${words}`, picture: <Portraits people={[place]} /> }
}

/** The label beside it names them. */
function Portraits({ people }: { people: readonly number[] }) {
  return (
    <span className="bg-stage flex min-w-0 flex-1 items-end">
      {people.map((place) => (
        // biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller
        <img
          key={place}
          src={portraitAddress(place)}
          alt=""
          loading="lazy"
          width={100}
          height={150}
          className="h-auto min-w-0 flex-1"
        />
      ))}
    </span>
  )
}
