with paid as (
  select distinct payment_id from attempt where result = 'ok'
)
select v.id as provider_id,
       count(p.id) as payments,
       count(paid.payment_id) as paid,
       round(count(paid.payment_id) / nullif(count(p.id), 0) * 100, 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id
  and p.created_on >= '2026-05-01' and p.created_on < '2026-06-01'
left join paid on paid.payment_id = p.id
group by v.id;
