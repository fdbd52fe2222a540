with missing as (
  select m.id as meter_id, d.day,
         d.day - row_number() over (partition by m.id order by d.day)::int as run
  from meter m
  join (select date '2026-06-01' + n as day from generate_series(0, 29) n) d
    on d.day >= m.installed_on and (d.day < m.removed_on or m.removed_on is null)
  where not exists (
    select from reading r where r.meter_id = m.id and r.read_on = d.day and r.kwh is not null)
)
select meter_id, min(day) as first_day, max(day) as last_day, count(*) as days
from missing
group by meter_id, run;
