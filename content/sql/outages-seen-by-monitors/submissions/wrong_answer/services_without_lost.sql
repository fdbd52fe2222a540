-- leaves out services without an outage
with seen as (
  select m.service_id, greatest(o.began, '2026-05-01') as began, least(coalesce(o.ended, '2026-06-01'), '2026-06-01') as ended
  from outage o
  join monitor m on m.id = o.monitor_id
  where o.began < '2026-06-01' and (o.ended is null or o.ended > '2026-05-01')
), marked as (
  select *, max(ended) over (partition by service_id order by began, ended rows between unbounded preceding and 1 preceding) as before
  from seen
), numbered as (
  select *, count(*) filter (where before is null or began > before) over (partition by service_id order by began, ended rows unbounded preceding) as no
  from marked
), merged as (
  select service_id, no, min(began) as began, max(ended) as ended from numbered group by service_id, no
)
select s.id as service_id, count(g.no) as outages, coalesce(sum(extract(epoch from g.ended - g.began) / 60), 0)::int as minutes
from service s
join merged g on g.service_id = s.id
group by s.id;
