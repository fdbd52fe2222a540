-- an inner join with the attempts loses payments that were never tried
select v.id as provider_id,
       count(distinct p.id) as payments,
       count(distinct p.id) filter (where a.result = 'ok') as paid,
       round(100.0 * count(distinct p.id) filter (where a.result = 'ok') / nullif(count(distinct p.id), 0), 1) as paid_percent
from provider v
left join (payment p join attempt a on a.payment_id = p.id)
  on p.provider_id = v.id and p.created_on between '2026-05-01' and '2026-05-31'
group by v.id;
