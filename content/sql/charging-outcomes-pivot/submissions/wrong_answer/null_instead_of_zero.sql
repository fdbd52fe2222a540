-- sum() over no matching row is null, not 0
select t.id as station_id,
       sum(1) filter (where s.outcome = 'completed') as completed,
       sum(1) filter (where s.outcome = 'stopped') as stopped,
       sum(1) filter (where s.outcome = 'failed') as failed,
       sum(1) filter (where s.id is not null and s.outcome is null) as running
from station t
left join connector c on c.station_id = t.id
left join charging_session s
  on s.connector_id = c.id and s.started_at >= '2026-03-01' and s.started_at < '2026-04-01'
group by t.id;
