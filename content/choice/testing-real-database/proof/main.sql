create table price (article int, valid_from date, cents int);
insert into price (article, valid_from, cents) values (1, '2026-01-01', 100)
on conflict (article, valid_from) do update set cents = excluded.cents;
