SELECT c.id AS course_id,
       SUM(CASE WHEN e.status = 'confirmed' THEN 1 ELSE 0 END) AS taken,
       SUM(CASE WHEN e.status = 'waiting' THEN 1 ELSE 0 END) AS waiting,
       c.seats - SUM(CASE WHEN e.status = 'confirmed' THEN 1 ELSE 0 END) AS free
FROM course c
JOIN enrolment e ON e.course_id = c.id
GROUP BY c.id, c.seats;
