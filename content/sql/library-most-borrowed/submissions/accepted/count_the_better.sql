with counted as (
  select c.branch_id, c.title_id, count(l.id) as loans
  from copy c join loan l on l.copy_id = c.id and l.lent_on between '2025-01-01' and '2025-12-31'
  group by c.branch_id, c.title_id
)
select branch_id, title_id, loans
from counted t
where 3 > (select count(*) from counted better
           where better.branch_id = t.branch_id and better.loans > t.loans)
order by branch_id, loans desc, title_id;
