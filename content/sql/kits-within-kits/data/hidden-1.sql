insert into article values (1, 'House'), (2, 'Wall'), (3, 'Window'), (4, 'Brick'), (5, 'Glue'), (6, 'Pane'), (7, 'Screw set'),
  (8, 'Screw'), (9, 'Paint');
insert into kit_part values (1, 2, 4), (1, 3, 2), (1, 7, 1), (2, 4, 10), (2, 5, 1), (2, 3, 1), (3, 6, 2), (3, 7, 1), (7, 8, 5), (7, 5, 1);
insert into purchase_price values (4, 7), (5, 90), (6, 210), (8, 3), (9, 400);
