-- compares the last kept appointment: for whoever never kept one that is null, and not earlier
select p.id as patient_id, p.name
from patient p left join appointment a on a.patient_id = p.id
where p.left_on is null
group by p.id
having max(a.starts_at) filter (where a.status = 'kept') < '2025-07-01'
   and count(*) filter (where a.status = 'booked' and a.starts_at >= '2026-07-01') = 0;
