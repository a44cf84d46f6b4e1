-- What comparisons of claims ask, over days as whole numbers; an open end lies beyond all days. Working macros, never published.
create macro work.open_end() as 1000000000;
create macro work.fits(part_low, whole_high) as coalesce(part_low, 0) <= coalesce(whole_high, 9223372036854775807);
-- Ends that differ by a day are one end: "Tuesday evening" and "early Wednesday". One end in common and at least half of the days are the same days, or nearly.
create macro work.same_days(a_lo, a_hi, b_lo, b_hi) as
  (abs(a_lo - b_lo) <= 1 and abs(a_hi - b_hi) <= 1)
  or (
    (abs(a_lo - b_lo) <= 1 or abs(a_hi - b_hi) <= 1)
    and least(a_hi, b_hi) - greatest(a_lo, b_lo) + 1 >= 3
    and 2 * (least(a_hi, b_hi) - greatest(a_lo, b_lo) + 1) >= greatest(a_hi - a_lo, b_hi - b_lo) + 1
  );
