-- What an import changed is read by those alone whose reach holds whatever it tells of, not by all who may see the import.

-- What was kept before lies under the import's unit, whoever it is about; nothing else is read from it.
delete from job_change;
create index job_change_path on job_change (unit_path);
