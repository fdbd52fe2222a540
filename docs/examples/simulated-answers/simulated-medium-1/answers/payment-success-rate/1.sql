SELECT v.id AS provider_id,
       COUNT(p.id) AS payments,
       COUNT(a.id) AS paid,
       ROUND(100.0 * COUNT(a.id) / NULLIF(COUNT(p.id), 0), 1) AS paid_percent
FROM provider v
LEFT JOIN payment p ON p.provider_id = v.id
    AND p.created_on >= '2026-05-01' AND p.created_on < '2026-06-01'
LEFT JOIN attempt a ON a.payment_id = p.id AND a.result = 'ok'
GROUP BY v.id;
