create table job (id int primary key, state text not null);
insert into job select n, 'new' from generate_series(1, 5) n;
create table taken (statement text, id int);

-- each statement, alone, takes the first job
with t as (update job set state = 'taken' where id =
  (select id from job where state = 'new' order by id limit 1 for update skip locked) returning id)
insert into taken select 'a takes', id from t;
update job set state = 'new';

with t as (update job set state = 'taken' where id =
  (select id from job where state = 'new' order by id limit 1) returning id)
insert into taken select 'b takes', id from t;
update job set state = 'new';

with t as (update job set state = 'taken' where id =
  (select id from job where state = 'new' order by id limit 1) and state = 'new' returning id)
insert into taken select 'c takes', id from t;
update job set state = 'new';

with t as (update job set state = 'taken' where id =
  (select min(id) from job where state = 'new') returning id)
insert into taken select 'd takes', id from t;

select statement, id from taken order by statement;
