-- One row per settlement and day: what is said of the stretch in which it lies.
select
  * exclude (first_day, last_day),
  cast(unnest(generate_series(first_day, last_day, interval 1 day)) as date) as date
from control_stretches
