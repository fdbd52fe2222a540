-- looks for an old appointment instead of the absence of a recent one
select distinct p.id as patient_id, p.name
from patient p join appointment a on a.patient_id = p.id
where p.left_on is null and a.status = 'kept' and a.starts_at < '2025-07-01'
  and not exists (select from appointment b
                  where b.patient_id = p.id and b.status = 'booked' and b.starts_at >= '2026-07-01');
