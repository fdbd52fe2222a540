insert into article values (1, 'Lamp kit'), (2, 'Screw set'), (3, 'Screw'), (4, 'Socket'), (5, 'Shade');
insert into kit_part values (1, 2, 2), (1, 4, 1), (1, 5, 1), (2, 3, 4);
insert into purchase_price values (3, 30), (4, 150), (5, 250);
