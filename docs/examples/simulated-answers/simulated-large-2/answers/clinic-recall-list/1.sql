SELECT p.id AS patient_id, p.name
FROM patient AS p
LEFT JOIN appointment AS a
    ON a.patient_id = p.id
    AND (
        (a.status = 'kept' AND a.starts_at >= '2025-07-01')
        OR (a.status = 'booked' AND a.starts_at >= '2026-07-01')
    )
WHERE p.left_on IS NULL
    AND a.id IS NULL;
