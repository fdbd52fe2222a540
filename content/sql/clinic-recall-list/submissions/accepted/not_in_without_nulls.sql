select id as patient_id, name
from patient
where left_on is null
  and id not in (select patient_id from appointment
                 where patient_id is not null and status = 'kept' and starts_at >= '2025-07-01')
  and id not in (select patient_id from appointment
                 where patient_id is not null and status = 'booked' and starts_at >= '2026-07-01');
