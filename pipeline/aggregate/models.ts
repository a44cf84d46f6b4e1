/** The SQL models of this folder, in the order in which they run: each is a file of that name and fills the table of that name. */
export const MODELS: readonly string[] = [
  'claim_links',
  'battles',
  'claim_clusters',
  'casualties_by_side',
  'casualties_by_place',
  'casualties_by_month',
  'casualties_by_battle',
  'casualties_by_claimant',
  'claimants',
  'control_spells',
  'days_held_by_town',
  'control_daily',
  'tenure_survival',
];

/** Models that others stand on; they are not published. */
export const WORKING_MODELS: readonly string[] = ['figures', 'voices'];
