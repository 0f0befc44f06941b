import { toldValue } from '@/lib/client/told-value'

/**
 * What stands in the middle of the top row, which the page draws and the player knows: null before there is a player, and empty where
 * everything stands on one page.
 */
export const playerStep = toldValue<string | null>(null)
