/** What is taken, held, hit and counted in a war beside people, in the plural. */
export const THINGS =
  'towns|townships|cities|villages|bases|camps|outposts|posts|positions|stations|houses|homes|buildings|vehicles|trucks|battalions|districts|wards|states|regions|attacks|clashes|strikes|raids|drones|tanks|weapons|rifles|guns|bridges|schools|hilltops|hills|strongholds|checkpoints|garrisons|hideouts|bunkers|fortifications|forts|convoys|boats|ships|vessels|jets|helicopters|shops|factories|monasteries|churches';
