/**
 * Every table with rows of one patient goes into the patient's copy, a table of tomorrow too. What is left out stands here, with why. Hashes are
 * left out of every table: they say nothing to anybody.
 */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  mail_link: 'links of letters that were sent: their hashes, and when they end',
  push_subscription: 'where a device takes notifications: an address and keys of its browser, and when they were added',
  patient_code: 'the hash of a card’s code, and who printed it',
  door_link: 'the hash of a card’s square, and who printed it',
  synced_event: 'that a device delivered what stands in the log itself',
  patient_standing: 'worked out from the log, and kept so that a page need not read it all',
}
