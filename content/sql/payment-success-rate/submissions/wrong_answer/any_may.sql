-- takes the month without the year
select v.id as provider_id,
       count(distinct p.id) as payments,
       count(distinct a.payment_id) as paid,
       round(100.0 * count(distinct a.payment_id) / nullif(count(distinct p.id), 0), 1) as paid_percent
from provider v
left join payment p on p.provider_id = v.id and extract(month from p.created_on) = 5
left join attempt a on a.payment_id = p.id and a.result = 'ok'
group by v.id;
