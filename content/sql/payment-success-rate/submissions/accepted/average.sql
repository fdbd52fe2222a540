with outcome as (
  select p.provider_id,
         case when p.id in (select payment_id from attempt where result = 'ok') then 1 else 0 end as paid
  from payment p
  where date_trunc('month', p.created_on::timestamp) = '2026-05-01'
)
select v.id as provider_id,
       count(o.paid) as payments,
       coalesce(sum(o.paid), 0) as paid,
       round(avg(o.paid) * 100, 1) as paid_percent
from provider v left join outcome o on o.provider_id = v.id
group by v.id;
