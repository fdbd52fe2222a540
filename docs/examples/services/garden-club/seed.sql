insert into plants values ('broad bean', 1, 'sow in autumn'), ('runner bean', 1, 'needs poles'), ('rare orchid', 0, '${canary}');
insert into beds values (1, 'A'), (2, 'A'), (3, 'B'), (4, 'B'), (5, 'C'), (6, 'C'), (7, 'D'), (8, 'D'), (9, 'E'), (10, 'E'), (11, 'F'), (12, 'F');
insert into plantings values (1, 'leek'), (2, 'leek'), (3, 'kale'), (4, 'kale'), (5, 'beet'), (6, 'beet'), (7, 'chard'), (8, 'chard'), (9, 'pea'), (10, 'pea'), (11, 'onion'), (12, 'onion');
