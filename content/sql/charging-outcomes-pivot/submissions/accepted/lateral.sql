select t.id as station_id, n.completed, n.stopped, n.failed, n.running
from station t
cross join lateral (
  select count(case when s.outcome = 'completed' then 1 end) as completed,
         count(case when s.outcome = 'stopped' then 1 end) as stopped,
         count(case when s.outcome = 'failed' then 1 end) as failed,
         count(*) - count(s.outcome) as running
  from charging_session s
  where s.connector_id in (select c.id from connector c where c.station_id = t.id)
    and tsrange('2026-03-01', '2026-04-01') @> s.started_at) n;
