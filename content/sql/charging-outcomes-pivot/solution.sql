select t.id as station_id,
       count(*) filter (where s.outcome = 'completed') as completed,
       count(*) filter (where s.outcome = 'stopped') as stopped,
       count(*) filter (where s.outcome = 'failed') as failed,
       count(s.id) filter (where s.outcome is null) as running
from station t
left join connector c on c.station_id = t.id
left join charging_session s
  on s.connector_id = c.id and s.started_at >= '2026-03-01' and s.started_at < '2026-04-01'
group by t.id;
