-- takes the same address at two events for a duplicate
with ranked as (
  select id,
         first_value(id) over (partition by lower(email)
                               order by paid_at is null, registered_at, id) as keep_id
  from registration
  where email is not null
)
select id as remove_id, keep_id from ranked where id <> keep_id;
