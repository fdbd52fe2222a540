with kept as (
  select distinct on (event_id, lower(email)) id, event_id, lower(email) as address
  from registration
  order by event_id, lower(email), (paid_at is not null) desc, registered_at, id
)
select r.id as remove_id, k.id as keep_id
from registration r
join kept k on k.event_id = r.event_id and k.address = lower(r.email)
where r.id <> k.id;
