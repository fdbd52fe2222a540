-- A run never waits behind gradings: its jobs have a table and workers of their own.
create table run_task (like grading_task including all);
insert into run_task select * from grading_task where task_name = 'run';
delete from grading_task where task_name = 'run';
