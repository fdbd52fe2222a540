with gap as (
  select m.id,
         datemultirange(daterange(m.installed_on, m.removed_on) * daterange('2026-06-01', '2026-07-01'))
         - coalesce((select range_agg(daterange(r.read_on, r.read_on + 1))
                     from reading r where r.meter_id = m.id and r.kwh is not null), '{}') as days
  from meter m
)
select id as meter_id, lower(g) as first_day, upper(g) - 1 as last_day, upper(g) - lower(g) as days
from gap cross join unnest(days) g;
