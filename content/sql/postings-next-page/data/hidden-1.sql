insert into account values (17, 'Household'), (18, 'Savings');
insert into category values (1, 'Food');
insert into posting
select 40200 + n, 17, null, '2026-03-01 12:00', -n, 'same ' || n from generate_series(0, 30) n;
insert into posting
select 39900 + n, 17, 1, timestamp '2026-03-01 12:00' + n * interval '1 minute', n, 'later ' || n from generate_series(1, 15) n;
insert into posting
select 50000 + n, 17, 1, timestamp '2026-03-01 11:00' + n * interval '1 minute', n, 'earlier ' || n from generate_series(1, 59) n;
insert into posting
select 60000 + n, 18, 1, timestamp '2026-03-01 12:00' + n % 2 * interval '1 second', n, 'other ' || n from generate_series(1, 30) n;
