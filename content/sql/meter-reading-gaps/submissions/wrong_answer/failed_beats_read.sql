-- a failed attempt makes a day missing though another reading of that day came through
with missing as (
  select m.id as meter_id, d::date as day,
         d::date - (dense_rank() over (partition by m.id order by d))::int as run
  from meter m
  cross join generate_series(date '2026-06-01', date '2026-06-30', interval '1 day') d
  left join reading r on r.meter_id = m.id and r.read_on = d
  where d >= m.installed_on and d < coalesce(m.removed_on, 'infinity') and r.kwh is null
)
select meter_id, min(day) as first_day, max(day) as last_day, count(distinct day) as days
from missing group by meter_id, run;
