create table stock (id int primary key, quantity int check (quantity >= 0));
insert into stock values (1, 10), (2, 10);

-- both clients have read 10 and send what they computed from it
update stock set quantity = 7 where id = 1;
update stock set quantity = 8 where id = 1;

update stock set quantity = quantity - 3 where id = 2 and quantity >= 3;
update stock set quantity = quantity - 2 where id = 2 and quantity >= 2;

select case id when 1 then 'values computed by the clients' else 'computed in the update' end, quantity
from stock order by id;
