select remove_id, keep_id
from (
  select r.id as remove_id,
         (select k.id from registration k
          where k.event_id = r.event_id and lower(k.email) = lower(r.email)
          order by case when k.paid_at is null then 1 else 0 end, k.registered_at, k.id
          limit 1) as keep_id
  from registration r) pairs
where remove_id <> keep_id;
