insert into warehouse values (1, 'Harbour'), (2, 'Hill'), (3, 'Station');
insert into stock values (1, 3, 0), (2, 3, 12), (3, 3, 7), (2, 4, 9);
