SELECT
    c.id AS course_id,
    COALESCE(SUM(CASE WHEN e.status = 'confirmed' THEN 1 ELSE 0 END), 0) AS taken,
    COALESCE(SUM(CASE WHEN e.status = 'waiting' THEN 1 ELSE 0 END), 0) AS waiting,
    c.seats - COALESCE(SUM(CASE WHEN e.status = 'confirmed' THEN 1 ELSE 0 END), 0) AS free
FROM course AS c
LEFT JOIN enrolment AS e ON e.course_id = c.id
GROUP BY c.id, c.seats
ORDER BY c.id;
