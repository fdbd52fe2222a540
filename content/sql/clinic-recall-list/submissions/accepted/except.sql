select id as patient_id, name from patient where left_on is null
except
select p.id, p.name
from patient p join appointment a on a.patient_id = p.id
where a.status = 'kept' and a.starts_at >= '2025-07-01'
   or a.status = 'booked' and a.starts_at >= '2026-07-01';
