insert into warehouse values (1, 'Harbour'), (2, 'Hill'), (3, 'Station');
insert into stock values (1, 3, 30), (2, 3, 4), (3, 3, 50), (2, 4, 9);
