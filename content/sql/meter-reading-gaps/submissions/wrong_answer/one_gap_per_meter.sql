-- one row per meter from its first to its last missing day
select m.id as meter_id, min(d::date) as first_day, max(d::date) as last_day, count(*) as days
from meter m
cross join generate_series(date '2026-06-01', date '2026-06-30', interval '1 day') d
where d >= m.installed_on and d < coalesce(m.removed_on, 'infinity')
  and not exists (select from reading r where r.meter_id = m.id and r.read_on = d and r.kwh is not null)
group by m.id;
