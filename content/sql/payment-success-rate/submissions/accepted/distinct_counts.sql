select v.id as provider_id,
       count(distinct p.id) as payments,
       count(distinct a.payment_id) as paid,
       round(count(distinct a.payment_id) * 100.0 / nullif(count(distinct p.id), 0), 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id and p.created_on between '2026-05-01' and '2026-05-31'
left join attempt a on a.payment_id = p.id and a.result = 'ok'
group by v.id;
