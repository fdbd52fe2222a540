select unnest(ids[2:]) as remove_id, ids[1] as keep_id
from (
  select array_agg(id order by paid_at is null, registered_at, id) as ids
  from registration
  where email is not null
  group by event_id, lower(email)) same;
