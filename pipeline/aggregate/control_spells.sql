-- One row per stay of one side in a place, a part of it or a site, as claimed. A stay that no article ends is right-censored at the last word about it, never ended.
select
  spell_id, place_id, place, place_kind, township, state_region, pcode, lat, lon, site, site_id, holder_side,
  start_earliest, start_latest, end_earliest, end_latest, scope, censored, work.as_of() as as_of,
  days_held_min, days_held_max, start_event_ids, end_event_ids, disputed, disputing_event_ids, note
from work.spells
join work.places using (locus_key)
order by place, place_id, site, start_latest, holder_side, spell_id
