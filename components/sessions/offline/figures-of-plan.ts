import { figureAddress } from '@/components/exercises/figure/figure-address'
import type { Picture } from '@/lib/domain/figures/picture'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'

/** The address of every figure that today's page, the player and what there is to read show, each once. */
export function figuresOfPlan({ plan, look, shelf }: Pick<DeviceBundle, 'plan' | 'look' | 'shelf'>): string[] {
  const addresses = plan.items.flatMap(({ exerciseId, exerciseVersion: version, side: given, dose }) => {
    const sides =
      given === 'both' ? (['left', 'right'] as const) : [given === 'left' ? ('left' as const) : ('right' as const)]
    return sides.flatMap((side) =>
      (['still', 'moving', 'steps'] satisfies Picture[]).map((picture) =>
        figureAddress({ exerciseId, version, dose, side, look }, picture),
      ),
    )
  })
  const pictures = (shelf?.figures ?? []).map((figure) => figureAddress({ ...figure, look }, 'still'))
  return [...new Set([...addresses, ...pictures])]
}
