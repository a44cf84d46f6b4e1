/**
 * What several crosswalks share: casualty claims that stand for their cluster, brought together by battle.
 * A cluster that belongs to no battle is an event of its own. Stocks ("as of") are no events and are left out.
 */
export const STANDING_CLAIMS = `with standing as (
  select c.*, c.side::varchar as victim_side, k.cluster_id, k.battle_id, k.grade::varchar as grade,
    coalesce(k.battle_id, k.cluster_id) as event_id,
    k.grade::varchar in ('conceded', 'corroborated', 'independent') as supported,
    a.publisher, a.publisher_stance::varchar as publisher_stance, a.title, a.url, a.published_on
  from casualty_claims c
  join claim_clusters k using (claim_id)
  join articles a using (article_id)
  where k.representative and not k.stock
)`;

/** Another dataset's code of how precisely a place is known, from the kind of the place; null where there is no place. */
export const placePrecision = (codes: Readonly<Record<'point' | 'township' | 'state' | 'country', string>>): string =>
  `case when place_kind::varchar in ('town', 'village', 'ward', 'military_site') then ${codes.point} ` +
  `when place_kind::varchar in ('township', 'district') then ${codes.township} ` +
  `when place_kind::varchar = 'state_region' then ${codes.state} ` +
  `when place_kind::varchar = 'country' then ${codes.country} end`;
