-- One row per holder side, reading of interval ends and day on which a whole town was lost or last known: Kaplan-Meier, from stays with a known begin. Of the claimed stays in this corpus, not of the war.
select holder_side, reading, day, at_risk, lost, censored, survival, lower, upper
from work.survival
order by holder_side, reading, day
