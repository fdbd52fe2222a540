select v.id as provider_id,
       count(p.id) as payments,
       count(p.id) filter (where s.paid) as paid,
       round(100.0 * count(p.id) filter (where s.paid) / nullif(count(p.id), 0), 1) as paid_percent
from provider v
left join payment p
  on p.provider_id = v.id and p.created_on >= '2026-05-01' and p.created_on < '2026-06-01'
left join lateral (
  select exists (select from attempt a where a.payment_id = p.id and a.result = 'ok') as paid) s on true
group by v.id;
