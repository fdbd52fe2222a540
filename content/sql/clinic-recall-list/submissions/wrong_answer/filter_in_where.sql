-- the condition on the outer join's table stands in WHERE: patients without any appointment are lost
select p.id as patient_id, p.name
from patient p left join appointment a on a.patient_id = p.id
where p.left_on is null and a.status in ('kept', 'booked')
group by p.id
having count(*) filter (where a.status = 'kept' and a.starts_at >= '2025-07-01') = 0
   and count(*) filter (where a.status = 'booked' and a.starts_at >= '2026-07-01') = 0;
