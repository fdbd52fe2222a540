-- the month in WHERE turns the outer join into an inner one: providers without payments are lost
select v.id as provider_id,
       count(distinct p.id) as payments,
       count(distinct a.payment_id) as paid,
       round(100.0 * count(distinct a.payment_id) / nullif(count(distinct p.id), 0), 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id
left join attempt a on a.payment_id = p.id and a.result = 'ok'
where p.created_on between '2026-05-01' and '2026-05-31'
group by v.id;
