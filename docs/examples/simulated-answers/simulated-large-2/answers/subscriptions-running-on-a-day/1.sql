SELECT c.id AS customer_id, c.name
FROM customer AS c
WHERE c.id IN (
    SELECT s.customer_id
    FROM subscription AS s
    INNER JOIN plan AS p ON p.id = s.plan_id
    WHERE p.price_cents > 0
      AND DATE '2026-04-01' >= s.starts_on
      AND DATE '2026-04-01' < COALESCE(s.ends_on, DATE 'infinity')
);
