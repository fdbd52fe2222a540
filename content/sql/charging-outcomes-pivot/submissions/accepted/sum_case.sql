with march as (
  select c.station_id, coalesce(s.outcome, 'running') as outcome
  from charging_session s join connector c on c.id = s.connector_id
  where date_trunc('month', s.started_at) = '2026-03-01'
)
select t.id as station_id,
       sum(case when m.outcome = 'completed' then 1 else 0 end) as completed,
       sum(case when m.outcome = 'stopped' then 1 else 0 end) as stopped,
       sum(case when m.outcome = 'failed' then 1 else 0 end) as failed,
       sum(case when m.outcome = 'running' then 1 else 0 end) as running
from station t left join march m on m.station_id = t.id
group by t.id;
