with counted as (
  select c.station_id, s.outcome, count(*) as n
  from charging_session s join connector c on c.id = s.connector_id
  where extract(year from s.started_at) = 2026 and extract(month from s.started_at) = 3
  group by c.station_id, s.outcome
)
select t.id as station_id,
       coalesce(max(n) filter (where outcome = 'completed'), 0) as completed,
       coalesce(max(n) filter (where outcome = 'stopped'), 0) as stopped,
       coalesce(max(n) filter (where outcome = 'failed'), 0) as failed,
       coalesce(max(n) filter (where outcome is null), 0) as running
from station t left join counted on counted.station_id = t.id
group by t.id;
