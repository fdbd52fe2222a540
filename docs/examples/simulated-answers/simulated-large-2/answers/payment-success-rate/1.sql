SELECT
    pr.id AS provider_id,
    COUNT(DISTINCT p.id) AS payments,
    COUNT(DISTINCT a.payment_id) AS paid,
    ROUND(COUNT(DISTINCT a.payment_id) * 100.0 / NULLIF(COUNT(DISTINCT p.id), 0), 1) AS paid_percent
FROM provider AS pr
LEFT JOIN payment AS p
    ON p.provider_id = pr.id
    AND p.created_on >= DATE '2026-05-01'
    AND p.created_on < DATE '2026-06-01'
LEFT JOIN attempt AS a
    ON a.payment_id = p.id
    AND a.result = 'ok'
GROUP BY pr.id
ORDER BY pr.id;
