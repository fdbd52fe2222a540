create table orders (id int primary key);
create table item (id int primary key, order_id int references orders, amount int);
create table payment (id int primary key, order_id int references orders, amount int);
insert into orders values (1);
insert into item values (1, 1, 30), (2, 1, 20);
insert into payment values (1, 1, 25), (2, 1, 25);

select way, due, paid
from (
  select 1 as n, 'as written' as way, sum(i.amount) as due, sum(p.amount) as paid
  from orders o join item i on i.order_id = o.id join payment p on p.order_id = o.id group by o.id
  union all
  select 2, 'distinct', sum(distinct i.amount), sum(distinct p.amount)
  from orders o join item i on i.order_id = o.id join payment p on p.order_id = o.id group by o.id
  union all
  select 3, 'left join', sum(i.amount), sum(p.amount)
  from orders o left join item i on i.order_id = o.id left join payment p on p.order_id = o.id group by o.id
  union all
  select 4, 'subqueries', i.due, p.paid
  from orders o
  join (select order_id, sum(amount) as due from item group by order_id) i on i.order_id = o.id
  join (select order_id, sum(amount) as paid from payment group by order_id) p on p.order_id = o.id
) ways
order by n;
