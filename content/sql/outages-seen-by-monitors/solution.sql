select s.id as service_id,
       count(o.down) as outages,
       coalesce(sum(extract(epoch from upper(o.down) - lower(o.down)) / 60), 0)::int as minutes
from service s
left join lateral (
  select unnest(range_agg(tsrange(greatest(o.began, '2026-05-01'), least(coalesce(o.ended, 'infinity'), '2026-06-01')))) as down
  from outage o
  join monitor m on m.id = o.monitor_id
  where m.service_id = s.id and o.began < '2026-06-01' and coalesce(o.ended, 'infinity') > '2026-05-01') o on true
group by s.id;
