select b.id as branch_id, top.title_id, top.loans
from branch b
cross join lateral (
  select c.title_id, count(*) as loans
  from copy c join loan l on l.copy_id = c.id
  where c.branch_id = b.id and extract(year from l.lent_on) = 2025
  group by c.title_id
  order by loans desc
  fetch first 3 rows with ties) top
order by b.id, top.loans desc, top.title_id;
