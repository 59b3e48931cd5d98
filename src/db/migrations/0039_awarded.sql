-- When a degree or certificate was awarded, as far as it is known: `from_on` is the day from which the record has it.

select add_fact_column('qualification', 'awarded_on', 'date');
select add_fact_column('qualification', 'awarded_precision', 'text');

-- The view holds the columns that the table had when it was made.
drop view person_qualification;
select whole_record('qualification');
