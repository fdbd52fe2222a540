insert into branch (id, name) values (1, 'Central'), (2, 'Riverside'), (3, 'Hill');

insert into title (id, name) values
  (61, 'The Salt Road'), (62, 'Small Gardens'), (63, 'Night Trains'), (64, 'Two Rivers'), (65, 'Two Rivers'),
  (66, 'Glass and Sand');

insert into copy (id, title_id, branch_id)
select 10 * b + t, 60 + t, b from generate_series(1, 3) b cross join generate_series(1, 6) t;

-- loans per copy: branch 1 ties at the third place, branch 2 at the first, branch 3 at the second
insert into loan (id, copy_id, lent_on, returned_on)
select row_number() over (order by n.copy_id, i), n.copy_id, date '2025-01-10' + 14 * i,
       case when i < 3 then date '2025-01-20' + 14 * i end
from (values
  (11, 5), (12, 4), (13, 2), (14, 2), (15, 2), (16, 1),
  (21, 3), (22, 3), (23, 3), (24, 3), (25, 2), (26, 1),
  (31, 1), (32, 4), (33, 3), (34, 3), (35, 2), (36, 2)) n (copy_id, loans)
cross join generate_series(1, 6) i
where i <= n.loans;
