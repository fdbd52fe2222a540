-- NOT IN with nulls: one blocked slot without a patient and nobody is listed
select id as patient_id, name
from patient
where left_on is null
  and id not in (select patient_id from appointment where status = 'kept' and starts_at >= '2025-07-01')
  and id not in (select patient_id from appointment where status = 'booked' and starts_at >= '2026-07-01');
