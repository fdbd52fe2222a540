with calendar as (
  select m.id as meter_id, d::date as day, bool_or(r.kwh is not null) as there
  from meter m
  cross join generate_series(date '2026-06-01', date '2026-06-30', interval '1 day') d
  left join reading r on r.meter_id = m.id and r.read_on = d::date
  where d >= m.installed_on and d < coalesce(m.removed_on, 'infinity')
  group by m.id, d
), counted as (
  select *, count(*) filter (where there) over (partition by meter_id order by day) as readings_before
  from calendar
)
select meter_id, min(day) as first_day, max(day) as last_day, count(*) as days
from counted
where not there
group by meter_id, readings_before;
