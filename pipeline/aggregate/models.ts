/** The SQL models of this folder, in the order in which they run: each is a file of that name and fills the table of that name. */
export const MODELS: readonly string[] = [
  'claim_links',
  'battles',
  'claim_clusters',
  'counted_claims',
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

/** Models that others stand on, in the order in which they run; they are not published. A view is one that is cheap to ask again. */
export const WORKING_MODELS: readonly { readonly name: string; readonly as: 'table' | 'view' }[] = [
  { name: 'voices', as: 'table' },
  { name: 'counting', as: 'table' },
  { name: 'figures', as: 'view' },
];
