select p.id as patient_id, p.name
from patient p
where p.left_on is null
  and not exists (
    select 1 from appointment a
    where a.patient_id = p.id and a.status = 'kept' and a.starts_at >= timestamp '2025-07-01')
  and not exists (
    select 1 from appointment a
    where a.patient_id = p.id and a.status = 'booked' and a.starts_at >= timestamp '2026-07-01')
order by p.id;
