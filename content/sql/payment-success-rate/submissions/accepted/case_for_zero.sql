with per_payment as (
  select p.id, p.provider_id, bool_or(coalesce(a.result, '') = 'ok') as paid
  from payment p left join attempt a on a.payment_id = p.id
  where p.created_on >= '2026-05-01' and p.created_on < '2026-06-01'
  group by p.id
), per_provider as (
  select provider_id, count(*) as payments, sum(paid::int) as paid from per_payment group by provider_id
)
select v.id as provider_id,
       coalesce(x.payments, 0) as payments,
       coalesce(x.paid, 0) as paid,
       case when x.payments > 0 then round(x.paid::numeric / x.payments * 100, 1) end as paid_percent
from provider v left join per_provider x on x.provider_id = v.id;
