select p.id as patient_id, p.name
from patient p
where p.left_on is null
  and not exists (
    select from appointment a
    where a.patient_id = p.id
      and (a.status = 'kept' and a.starts_at >= '2025-07-01'
        or a.status = 'booked' and a.starts_at >= '2026-07-01'));
