insert into article values (1, 'Box'), (2, 'Bag'), (3, 'Bead'), (4, 'Thread'), (5, 'Clasp'), (6, 'Set'), (7, 'Free sample');
insert into kit_part values (1, 2, 1), (1, 5, 1), (2, 3, 20), (2, 4, 1), (6, 5, 2), (6, 7, 3);
insert into purchase_price values (1, 9999), (2, 500), (3, 2), (5, 40), (7, 0);
