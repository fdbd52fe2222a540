select v.id as provider_id, t.payments, t.paid,
       case when t.payments > 0 then round(t.paid::numeric * 100 / t.payments, 1) end as paid_percent
from provider v
cross join lateral (
  select count(*) as payments,
         count(*) filter (where p.id in (select payment_id from attempt where result = 'ok')) as paid
  from payment p
  where p.provider_id = v.id
    and date_trunc('month', p.created_on) = timestamp '2026-05-01'
) t;
