/**
 * What is published on the tests, as it stands in the sources (clinical.md 1.3, table): shown, never computed with. Two rows are
 * never combined, and nothing here becomes a likelihood for a person. Texts are numbers and intervals as printed; an en dash is
 * not reported. Words for test, target and caution are in the catalogue under the row's key.
 */
export type PublishedAccuracy = {
  readonly key: string
  readonly sensitivity: string
  readonly specificity: string
  /** Likelihood ratios, for a positive and a negative result. */
  readonly ratios: string
  /** Tags of clinical.md 11; K is general knowledge and waits for clinical review. */
  readonly source: string
}

export const PUBLISHED_ACCURACY = [
  row('slr_surgical', '0.92 (0.87–0.95)', '0.28 (0.18–0.40)', '1.28 / 0.29', 'S1'),
  row('crossed_slr_surgical', '0.28 (0.22–0.35)', '0.90 (0.85–0.94)', '2.8 / 0.80', 'S1'),
  row('slr_strict', '0.89', '0.25', '1.19 / 0.44', 'S7'),
  row('slr_mri', '0.52', '0.89', '4.7 / 0.54', 'S2, K'),
  row('slump_mri', '0.84', '0.83', '4.9 / 0.19', 'S2, K'),
  row('slr_slump_pilot', '0.88 / 0.80', '0.43 / 0.71', '1.5 / 0.29; 2.8 / 0.28', 'S3'),
  row('upper_roots_single', '–', '–', '5 or more / –', 'S4'),
  row('femoral_and_knee_reflex', '–', '–', '7.0 (2.3–21) / –', 'S4'),
  row('femoral_and_sit_to_stand', '–', '–', '∞ / –', 'S4'),
  row('slump_knee_bend', '1.00', '0.83', '5.9 / 0', 'S8'),
  row('ankle_reflex', '–', '–', '7.1 (0.96–53) / –', 'S4'),
  row('any_sign_chronic', '–', '–', 'none above 4.0 / none below 0.4', 'S5'),
  row('clinical_judgement', '–', '–', 'L4 6.28, L5 1.74, S1 1.29 / –', 'S5'),
  row('sensation_strength_reflexes', '0.61; 0.13–0.61; –', '0.63; –; 0.60–0.93', '–', 'S6'),
  row('stenosis_signs', '–', '–', '7.4; 6.4; 6.3; 13 (1.9–95) / –', 'S13'),
  row('no_claudication', '–', '–', '– / 0.23', 'S13'),
  row('stenosis_cluster', '–', '–', '4.6 / 0.19', 'S13'),
  row('step_palpation', '0.60–0.88', '0.87–1.00', '–', 'S14'),
  row('low_midline_sill', '0.81', '0.89', '7.4 / 0.21', 'S14'),
  row('passive_extension', '0.84', '0.90', '8.8 (4.5–17.3) / –', 'S14'),
  row('one_leg_hyperextension', '0.50–0.73', '0.17–0.32', '–', 'S14'),
  row('mcmurray', '0.61 (0.45–0.74)', 'about 0.84', 'about 3.8 / 0.46', 'S16, K'),
  row('joint_line', 'about 0.83', 'about 0.83', 'about 4.9 / 0.20', 'K'),
] as const satisfies readonly PublishedAccuracy[]

function row<Key extends string>(
  key: Key,
  sensitivity: string,
  specificity: string,
  ratios: string,
  source: string,
): PublishedAccuracy & { readonly key: Key } {
  return { key, sensitivity, specificity, ratios, source }
}
