create table account (id int primary key, balance int);
create table ledger (message_id text primary key, amount int);
create table reservation (id int primary key, article int);
create table orders (id int primary key, status text);
insert into account values (3, 0);
insert into reservation values (1, 9), (2, 9), (3, 9);
insert into orders values (5, 'PAID');
create table seen (delivery text, handler text, state text);

create procedure deliver(label text) language plpgsql as $$
begin
  update account set balance = balance - 10 where id = 3;
  insert into ledger (message_id, amount) values ('m-81', -10) on conflict (message_id) do nothing;
  delete from reservation where id = (select min(id) from reservation where article = 9);
  update orders set status = 'SHIPPED' where id = 5 and status = 'PAID';
  insert into seen
    select label, 'a', balance::text from account
    union all select label, 'b', sum(amount)::text from ledger
    union all select label, 'c', count(*) || ' left' from reservation
    union all select label, 'd', status from orders;
end $$;

call deliver('once');
call deliver('twice');
select handler, 'once ' || min(state) filter (where delivery = 'once'), 'twice ' || min(state) filter (where delivery = 'twice')
from seen group by handler order by handler;
