-- the comparison with removed_on is never true where that is null: meters still in place are lost
with missing as (
  select m.id as meter_id, d::date as day,
         d::date - row_number() over (partition by m.id order by d)::int as run
  from meter m
  cross join generate_series(date '2026-06-01', date '2026-06-30', interval '1 day') d
  where d >= m.installed_on and d < m.removed_on
    and not exists (select from reading r where r.meter_id = m.id and r.read_on = d and r.kwh is not null)
)
select meter_id, min(day) as first_day, max(day) as last_day, count(*) as days
from missing group by meter_id, run;
