select p.id as patient_id, p.name
from patient p
left join appointment a
  on a.patient_id = p.id
  and a.starts_at >= case a.status
    when 'kept' then timestamp '2025-07-01'
    when 'booked' then timestamp '2026-07-01'
  end
where p.left_on is null and a.id is null;
