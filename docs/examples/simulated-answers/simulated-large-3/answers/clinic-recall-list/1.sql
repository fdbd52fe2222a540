with seen_or_coming as (
  select patient_id from appointment where status = 'kept' and starts_at >= '2025-07-01'
  union
  select patient_id from appointment where status = 'booked' and starts_at >= '2026-07-01'
)
select id as patient_id, name
from patient
where left_on is null
  and id <> all (select patient_id from seen_or_coming where patient_id is not null);
