with may as (
  select p.id, p.provider_id,
         exists (select 1 from attempt a where a.payment_id = p.id and a.result = 'ok') as paid
  from payment p
  where p.created_on between date '2026-05-01' and date '2026-05-31'
)
select v.id as provider_id,
       count(m.id) as payments,
       count(m.id) filter (where m.paid) as paid,
       round(100.0 * count(m.id) filter (where m.paid) / nullif(count(m.id), 0), 1) as paid_percent
from provider v
left join may m on m.provider_id = v.id
group by v.id
order by v.id;
