-- adds up rows, so that time that two monitors saw counts twice
select s.id as service_id, count(o.id) as outages,
       coalesce(sum(extract(epoch from least(coalesce(o.ended, '2026-06-01'), '2026-06-01') - greatest(o.began, '2026-05-01')) / 60), 0)::int as minutes
from service s
left join (outage o join monitor m on m.id = o.monitor_id)
  on m.service_id = s.id and o.began < '2026-06-01' and (o.ended is null or o.ended > '2026-05-01')
group by s.id;
