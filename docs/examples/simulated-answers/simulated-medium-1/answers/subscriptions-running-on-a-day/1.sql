SELECT DISTINCT c.id AS customer_id, c.name
FROM customer c
JOIN subscription s ON s.customer_id = c.id
JOIN plan p ON p.id = s.plan_id
WHERE p.price_cents > 0
  AND DATE '2026-04-01' BETWEEN s.starts_on AND COALESCE(s.ends_on, DATE '9999-12-31');
