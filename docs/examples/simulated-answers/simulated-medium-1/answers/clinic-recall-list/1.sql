SELECT id AS patient_id, name
FROM patient
WHERE left_on IS NULL
  AND id NOT IN (SELECT patient_id FROM appointment WHERE status = 'kept' AND starts_at >= '2025-07-01')
  AND id NOT IN (SELECT patient_id FROM appointment WHERE status = 'booked' AND starts_at >= '2026-07-01');
