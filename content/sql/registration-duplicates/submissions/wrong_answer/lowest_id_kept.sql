-- keeps the lowest id, paid or not
with ranked as (
  select id, min(id) over (partition by event_id, lower(email)) as keep_id
  from registration
  where email is not null
)
select id as remove_id, keep_id from ranked where id <> keep_id;
