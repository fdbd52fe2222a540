SELECT p.id AS patient_id, p.name
FROM patient p
LEFT JOIN appointment a ON a.patient_id = p.id
WHERE p.left_on IS NULL
GROUP BY p.id, p.name
HAVING COALESCE(BOOL_OR(a.status = 'kept' AND a.starts_at >= '2025-07-01'), FALSE) = FALSE
   AND COALESCE(BOOL_OR(a.status = 'booked' AND a.starts_at >= '2026-07-01'), FALSE) = FALSE;
