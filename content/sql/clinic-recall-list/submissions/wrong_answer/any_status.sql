-- takes missed, cancelled and unrecorded appointments for visits
select p.id as patient_id, p.name
from patient p
where p.left_on is null
  and not exists (select from appointment a where a.patient_id = p.id and a.starts_at >= '2025-07-01');
